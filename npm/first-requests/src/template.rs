//! Requests with the names of settings in the place of their values.

use std::collections::BTreeMap;

use order_card::flow::Call;
use order_card::issuer::{Issuer, Method, Request};
use serde::Serialize;

use crate::placeholder::{PLACEHOLDERS, optional, settings, value_of};

#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Template {
    pub method: &'static str,
    pub url: String,
    pub headers: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

/// What a session asks when it starts.
const FIRST: [Call; 2] = [Call::ReadProfile, Call::ReadCard];

pub fn templates(issuer: &str) -> Vec<Template> {
    FIRST.iter().map(|call| template(issuer, call)).collect()
}

/// The request of this call, with these settings left away.
fn request(issuer: &str, call: &Call, without: &[&str]) -> Request {
    let config = settings(issuer, without).check();
    let config = config.expect("the placeholders make a configuration");
    let exchange = Issuer::new(config).exchange(call);
    exchange.expect("every issuer is asked for it").request
}

fn template(issuer: &str, call: &Call) -> Template {
    let full = request(issuer, call, &[]);
    let lesser: Vec<(&str, Request)> = optional(issuer)
        .into_iter()
        .map(|name| (name, request(issuer, call, &[name])))
        .collect();
    // What each text of the request is where one of the optional settings is left away.
    let named = |text: &str, place: &dyn Fn(&Request) -> Option<String>| {
        let others = lesser
            .iter()
            .filter_map(|(name, other)| Some((*name, place(other)?)));
        others.fold(text.to_owned(), |text, (name, other)| {
            with_default(text, name, &other)
        })
    };
    let headers = full.headers.iter().map(|(name, value)| {
        let place = |other: &Request| header(other, name);
        (*name, with_names(named(value, &place)))
    });
    let body = full.body.as_deref();
    Template {
        method: method(full.method),
        url: with_names(named(&full.url, &|other| Some(other.url.clone()))),
        headers: headers.collect(),
        body: body.map(|body| with_names(named(body, &|other| other.body.clone()))),
    }
}

fn header(request: &Request, wanted: &str) -> Option<String> {
    let mut headers = request.headers.iter();
    let found = headers.find(|(name, _)| *name == wanted);
    found.map(|(_, value)| value.clone())
}

/// `text` has the setting's placeholder where `other`, without the setting, has something else.
fn with_default(text: String, name: &str, other: &str) -> String {
    let parts = value_of(name).and_then(|value| text.split_once(value));
    let Some((before, after)) = parts.filter(|_| text != other) else {
        return text;
    };
    let default = other
        .strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after));
    let default = default.expect("nothing else depends on the setting");
    format!("{before}<{name}={default}>{after}")
}

/// What is left of placeholders stands for the value alone.
fn with_names(text: String) -> String {
    let texts = PLACEHOLDERS.iter().filter(|(name, _)| *name != "us-env");
    texts.fold(text, |text, (name, value)| {
        text.replace(value, &format!("<{name}>"))
    })
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
    }
}

#[cfg(test)]
mod tests {
    use order_card::Settings;

    use super::*;
    use crate::ISSUERS;

    /// As a page may set them; what is not set is left to the issuer.
    fn of_a_page(issuer: &str, is_full: bool) -> Settings {
        Settings {
            issuer: Some(issuer.into()),
            base_url: Some("https://api.example/cards".into()),
            client_key: Some("pk_live".into()),
            user_id: Some("usr-7".into()),
            product_code: Some("virtual_usd".into()),
            profile_path: is_full.then(|| "/me".into()),
            us_env: is_full,
            ..Settings::default()
        }
    }

    /// As the facade fills it.
    fn filled(text: &str, is_full: bool) -> String {
        let mut rest = text;
        let mut filled = String::new();
        while let Some((before, (inside, after))) = rest
            .split_once('<')
            .and_then(|(before, rest)| Some((before, rest.split_once('>')?)))
        {
            let (name, default) = inside.split_once('=').unwrap_or((inside, ""));
            let value = match name {
                "base-url" => "https://api.example/cards",
                "client-key" => "pk_live",
                "user-id" => "usr-7",
                "profile-path" if is_full => "/me",
                "us-env" if is_full => "true",
                _ => default,
            };
            filled.extend([before, value]);
            rest = after;
        }
        filled + rest
    }

    #[test]
    fn a_filled_template_is_what_the_adapter_asks() {
        for issuer in ISSUERS {
            for (is_full, call) in [false, true]
                .iter()
                .flat_map(|is| FIRST.map(|call| (*is, call)))
            {
                let config = of_a_page(issuer, is_full).check().unwrap();
                let asked = Issuer::new(config).exchange(&call).unwrap().request;
                let template = template(issuer, &call);
                assert_eq!(filled(&template.url, is_full), asked.url);
                assert_eq!(template.method, method(asked.method));
                let body = template.body.map(|body| filled(&body, is_full));
                assert_eq!(body, asked.body);
                let headers = template.headers.iter();
                let headers: Vec<_> = headers
                    .map(|(name, value)| (*name, filled(value, is_full)))
                    .collect();
                assert_eq!(headers, asked.headers);
            }
        }
    }
}
