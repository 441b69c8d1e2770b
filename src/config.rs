//! What a partner configures, checked once: an unusable setting is named, and nothing is
//! ever sent with it.

use serde::{Deserialize, Deserializer};

use crate::address::is_address;
use crate::flow::answer::{Fault, Setting};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::json::Unread;

/// The issuer and how to reach it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    pub(crate) issuer: IssuerName,
    pub(crate) base_url: String,
    pub(crate) client_key: String,
    /// The issuer's own id of the user, or the partner's, as the issuer asks for.
    pub(crate) user_id: String,
    pub(crate) design_id: Option<String>,
    pub(crate) product_code: String,
    pub(crate) cardholder: Option<String>,
    pub(crate) us_env: bool,
    pub(crate) profile_path: Option<String>,
    /// Host and port, in small letters. `None` leaves it to the issuer.
    pub(crate) secure_hosts: Option<Vec<String>>,
    pub(crate) actions: CardActions,
    pub(crate) support_url: Option<String>,
    /// Where the page comes from: the host of a base URL that is a path.
    pub(crate) own_host: String,
}

impl Config {
    /// The same from a page on this host, which is that of a base URL without one.
    pub fn seen_from(self, own_host: String) -> Config {
        Config { own_host, ..self }
    }

    /// The host of the base URL.
    pub(crate) fn base_host(&self) -> &str {
        if is_safe_address(&self.base_url) {
            host(&self.base_url)
        } else {
            &self.own_host
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssuerName {
    Baanx,
    Kulipa,
    PintoPay,
}

/// The settings as text, as the attributes of an element give them, by the same names. What is
/// no text is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Settings {
    /// `baanx`, which is also the default, `kulipa` or `pintopay`.
    #[serde(deserialize_with = "text")]
    pub issuer: Option<String>,
    /// `https:`, a path on the page's own origin, or `http:` on loopback. It may be a proxy
    /// with the issuer's paths.
    #[serde(deserialize_with = "text")]
    pub base_url: Option<String>,
    /// Kulipa: the user's id (`usr-…`). PintoPay: the partner's own id of the user.
    #[serde(deserialize_with = "text")]
    pub user_id: Option<String>,
    /// Kulipa: the design of the card (`dsn-…`); without it the programme's default.
    #[serde(deserialize_with = "text")]
    pub design_id: Option<String>,
    /// PintoPay: the product to order.
    #[serde(deserialize_with = "text")]
    pub product_code: Option<String>,
    /// PintoPay: the id of the cardholder, where the backend does not know it.
    #[serde(deserialize_with = "text")]
    pub cardholder: Option<String>,
    /// Baanx: the public client key, sent as `x-client-key`.
    #[serde(deserialize_with = "text")]
    pub client_key: Option<String>,
    /// Baanx: `true` routes to the US backend by `x-us-env`.
    #[serde(deserialize_with = "truth")]
    pub us_env: bool,
    /// Baanx: where the profile is; without it `/v1/user/profile`, then `/v1/user`.
    #[serde(deserialize_with = "text")]
    pub profile_path: Option<String>,
    /// The hosts that images of card data and pages for a PIN may come from, separated by
    /// spaces; without it the issuer's own and that of `base_url`.
    #[serde(deserialize_with = "text")]
    pub secure_hosts: Option<String>,
    /// What can be done with a card, of `details pin set-pin freeze activate history replace`;
    /// without it all that the issuer and the card's state allow.
    #[serde(deserialize_with = "text")]
    pub actions: Option<String>,
    /// Where users find help: `https:`, `mailto:`, `tel:`, a path on the page's own origin, or
    /// `http:` on loopback. With it "Contact support" is a link.
    #[serde(deserialize_with = "text")]
    pub support_url: Option<String>,
}

impl Settings {
    /// A configuration that can be used, or the setting that has to be mended.
    pub fn check(&self) -> Result<Config, Fault> {
        let issuer = match self.issuer.as_deref().map(str::trim_ascii) {
            None | Some("" | "baanx") => IssuerName::Baanx,
            Some("kulipa") => IssuerName::Kulipa,
            Some("pintopay") => IssuerName::PintoPay,
            Some(_) => return Err(Fault::Configuration(Setting::Issuer)),
        };
        let base_url = self
            .base_url
            .as_deref()
            .and_then(checked_base_url)
            .ok_or(Fault::Configuration(Setting::BaseUrl))?;
        let client_key = id(&self.client_key, Setting::ClientKey)?;
        let user_id = id(&self.user_id, Setting::UserId)?;
        let design_id = id(&self.design_id, Setting::DesignId)?;
        let product_code = id(&self.product_code, Setting::ProductCode)?;
        let cardholder = id(&self.cardholder, Setting::Cardholder)?;
        let missing = match issuer {
            IssuerName::Baanx if client_key.is_none() => Some(Setting::ClientKey),
            IssuerName::Kulipa | IssuerName::PintoPay if user_id.is_none() => Some(Setting::UserId),
            IssuerName::PintoPay if product_code.is_none() => Some(Setting::ProductCode),
            IssuerName::Baanx | IssuerName::Kulipa | IssuerName::PintoPay => None,
        };
        if let Some(setting) = missing {
            return Err(Fault::Configuration(setting));
        }
        let profile_path = checked(&self.profile_path, Setting::ProfilePath, checked_path)?;
        let secure_hosts = checked(&self.secure_hosts, Setting::SecureHosts, checked_hosts)?;
        let support_url = checked(&self.support_url, Setting::SupportUrl, checked_link)?;
        let actions = self.actions.as_deref();
        let actions = actions
            .map_or(Some(CardActions::ALL), checked_actions)
            .ok_or(Fault::Configuration(Setting::Actions))?;
        Ok(Config {
            issuer,
            base_url,
            client_key: client_key.unwrap_or_default(),
            user_id: user_id.unwrap_or_default(),
            design_id,
            product_code: product_code.unwrap_or_default(),
            cardholder,
            us_env: self.us_env,
            profile_path,
            secure_hosts,
            actions,
            support_url,
            own_host: String::new(),
        })
    }
}

fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(Unread::deserialize(from)?.verbatim())
}

/// An attribute is true by being there, unless a framework wrote `false` into it.
fn truth<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(text(from)?.is_some_and(|value| value != "false"))
}

/// What the setting says, if anything, or that it has to be mended.
fn checked<T>(
    setting: &Option<String>,
    which: Setting,
    check: fn(&str) -> Option<T>,
) -> Result<Option<T>, Fault> {
    match setting.as_deref().map(str::trim_ascii) {
        None | Some("") => Ok(None),
        Some(text) => match check(text) {
            None => Err(Fault::Configuration(which)),
            value => Ok(value),
        },
    }
}

/// A name that stands in headers, paths and JSON as it is. `None` where there is none.
#[inline(never)]
fn id(setting: &Option<String>, which: Setting) -> Result<Option<String>, Fault> {
    let text = setting.as_deref().map(str::trim_ascii).unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"\\/?#&%<>".contains(&byte);
    if text.is_empty() {
        Ok(None)
    } else if text.bytes().all(is_plain) {
        Ok(Some(text.to_owned()))
    } else {
        Err(Fault::Configuration(which))
    }
}

/// Whether a secret page or image may be fetched from there: `https:`, or `http:` on
/// loopback, with a host and without a user name.
pub fn is_safe_address(address: &str) -> bool {
    let host = host(address);
    let is_secure = address.starts_with("https://") || is_loopback(host);
    is_secure && is_host(host) && has_only_url_characters(address) && is_address(address)
}

/// Host and port of an address that begins with `https://` or `http://`; else nothing.
pub fn host(address: &str) -> &str {
    let rest = address
        .strip_prefix("https://")
        .or(address.strip_prefix("http://"));
    rest.and_then(|rest| rest.split(['/', '?', '#']).next())
        .unwrap_or_default()
}

fn is_host(host: &str) -> bool {
    !host.is_empty() && !host.contains(['@', '/', '?', '#']) && has_only_url_characters(host)
}

fn checked_hosts(text: &str) -> Option<Vec<String>> {
    let hosts: Vec<String> = text
        .split_ascii_whitespace()
        .map(str::to_ascii_lowercase)
        .collect();
    let is_plain = |host: &String| {
        host.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte))
    };
    let is_host = |host: &String| is_plain(host) && is_address(&format!("https://{host}"));
    hosts.iter().all(is_host).then_some(hosts)
}

fn checked_actions(text: &str) -> Option<CardActions> {
    let mut actions = CardActions::NONE;
    for word in text.split_ascii_whitespace() {
        actions = actions.with(
            CardAction::ALL
                .into_iter()
                .find(|action| action.name() == word)?,
        );
    }
    Some(actions)
}

fn checked_path(text: &str) -> Option<String> {
    is_path(text).then(|| text.to_owned())
}

/// Where a press may lead. What a script could stand in leads nowhere.
fn checked_link(text: &str) -> Option<String> {
    let is_contact = text.starts_with("mailto:") || text.starts_with("tel:");
    let is_link = is_safe_address(text)
        || is_on_same_origin(text)
        || (is_contact && has_only_url_characters(text));
    is_link.then(|| text.to_owned())
}

fn checked_base_url(text: &str) -> Option<String> {
    let text = text.trim_ascii();
    let url = text.trim_end_matches('/');
    if text == "/" {
        return Some(String::new());
    }
    let is_plain = !url.contains(['?', '#']);
    (is_plain && (is_path(url) || is_safe_address(url))).then(|| url.to_owned())
}

/// A path on the same origin.
fn is_path(text: &str) -> bool {
    is_on_same_origin(text) && !text.contains(['?', '#'])
}

/// Two slashes or a backslash would name another host.
fn is_on_same_origin(text: &str) -> bool {
    text.starts_with('/') && !text.starts_with("//") && has_only_url_characters(text)
}

fn has_only_url_characters(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte))
}

fn is_loopback(authority: &str) -> bool {
    let host = match authority.strip_prefix('[') {
        Some(rest) => return rest.starts_with("::1]"),
        None => authority.split(':').next().unwrap_or_default(),
    };
    let is_ipv4 = host.split('.').count() == 4
        && host.starts_with("127.")
        && host.split('.').all(|part| part.parse::<u8>().is_ok());
    host == "localhost" || host.ends_with(".localhost") || is_ipv4
}
