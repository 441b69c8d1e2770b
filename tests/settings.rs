//! Which settings can be used, and the code that names the one that cannot.
#![cfg(not(target_family = "wasm"))]

use order_card::Settings;
use order_card::flow::answer::Failure;
use order_card::flow::card_action::actions::CardAction;
use order_card::issuer::Issuer;

fn settings() -> Settings {
    Settings {
        base_url: Some("https://dev.api.baanx.com".into()),
        client_key: Some("pk_demo".into()),
        ..Settings::default()
    }
}

/// What the function that writes a page's policy is held to as well (npm/test/policy.test.mjs).
fn listed() -> serde_json::Value {
    serde_json::from_str(include_str!("settings.json")).unwrap()
}

fn expect_codes(name: &str, change: Change, code: &'static str) {
    let listed = listed();
    for (kind, expected) in [("good", None), ("bad", Some(code))] {
        let values = listed[name][kind].as_array().unwrap();
        assert!(!values.is_empty(), "{name} has none that are {kind}");
        for value in values {
            let mut settings = settings();
            change(&mut settings, value.as_str().map(str::to_owned));
            assert_eq!(code_of(&settings), expected, "{name} {value}");
        }
    }
}

/// As the attributes of an element, which are texts or null.
#[test]
fn settings_have_the_names_of_the_attributes_and_what_is_no_text_is_absent() {
    let read = |from| serde_json::from_value::<Settings>(from).unwrap();
    let attributes = serde_json::json!({
        "issuer": "kulipa",
        "base-url": "/cards",
        "user-id": "usr-1",
        "design-id": null,
        "product-code": 7,
        "client-key": {},
        "cardholder": ["a"],
        "secure-hosts": "",
        "us-env": null,
        "theme": "dark",
    });
    let expected = Settings {
        issuer: Some("kulipa".into()),
        base_url: Some("/cards".into()),
        user_id: Some("usr-1".into()),
        secure_hosts: Some(String::new()),
        ..Settings::default()
    };
    assert_eq!(read(attributes), expected);
    assert_eq!(read(serde_json::json!({})), Settings::default());
    for (value, is_us) in [("", true), ("true", true), ("us", true), ("false", false)] {
        let settings = read(serde_json::json!({ "us-env": value }));
        assert_eq!(settings.us_env, is_us, "{value}");
    }
}

#[test]
fn a_base_url_is_secure_or_on_loopback_or_on_the_pages_own_origin() {
    expect_codes(
        "base-url",
        |settings, url| settings.base_url = url,
        "base-url-invalid",
    );
}

#[test]
fn every_other_setting_that_cannot_be_used_is_named() {
    let code = |settings: Settings| {
        settings
            .check()
            .map_err(|fault| Failure::Misconfigured(fault).code())
    };
    let with = |change: fn(&mut Settings)| {
        let mut settings = settings();
        change(&mut settings);
        code(settings).err()
    };
    assert_eq!(with(|_| ()), None);
    assert_eq!(
        with(|settings| settings.issuer = Some("visa".into())),
        Some("issuer-unknown")
    );
    assert_eq!(
        with(|settings| settings.client_key = None),
        Some("client-key-unset")
    );
    assert_eq!(
        with(|settings| settings.client_key = Some("a\nb".into())),
        Some("client-key-unset")
    );
    assert_eq!(
        with(|settings| settings.profile_path = Some("me".into())),
        Some("profile-path-invalid")
    );
    assert_eq!(
        with(|settings| settings.profile_path = Some("//me".into())),
        Some("profile-path-invalid")
    );
}

/// Nothing would ever come from another one, and nobody would know why.
#[test]
fn secure_hosts_are_hosts_with_or_without_a_port_and_nothing_more() {
    expect_codes(
        "secure-hosts",
        |settings, hosts| settings.secure_hosts = hosts,
        "secure-hosts-invalid",
    );
}

/// A press leads there, so no script may stand in it.
#[test]
fn help_is_a_page_an_address_for_mail_or_a_number() {
    expect_codes(
        "support-url",
        |settings, url| settings.support_url = url,
        "support-url-invalid",
    );
}

#[test]
fn an_action_that_nobody_knows_is_named() {
    expect_codes(
        "actions",
        |settings, actions| settings.actions = actions,
        "actions-invalid",
    );
}

#[test]
fn what_is_offered_is_what_the_page_wants_of_what_the_issuer_has() {
    let offered = |actions: Option<&str>| {
        let config = Settings {
            actions: actions.map(str::to_owned),
            ..settings()
        }
        .check()
        .unwrap();
        let actions = Issuer::capabilities(&config).actions;
        let names = CardAction::ALL
            .into_iter()
            .filter(|action| actions.has(*action));
        names.map(CardAction::name).collect::<Vec<_>>().join(" ")
    };
    let all = "details pin set-pin freeze history replace fund";
    for (actions, names) in [
        (None, all),
        (Some(all), all),
        (Some("details"), "details"),
        (Some(" replace\n freeze freeze "), "freeze replace"),
        (Some("set-pin"), "set-pin"),
        (Some(""), ""),
        (Some("  "), ""),
    ] {
        assert_eq!(offered(actions), names, "{actions:?}");
    }
}

/// What the issuer has to be asked with.
fn complete(issuer: &str) -> Settings {
    Settings {
        issuer: Some(issuer.into()),
        base_url: Some("/cards".into()),
        client_key: (issuer == "baanx").then(|| "pk_demo".into()),
        user_id: (issuer != "baanx").then(|| "usr-1".into()),
        product_code: (issuer == "pintopay").then(|| "virtual_usd_demo".into()),
        ..Settings::default()
    }
}

fn code_of(settings: &Settings) -> Option<&'static str> {
    let fault = settings.check().err()?;
    Some(Failure::Misconfigured(fault).code())
}

type Change = fn(&mut Settings, Option<String>);

/// The settings that are ids, and the code that names each.
const IDS: [(&str, Change); 5] = [
    ("client-key-unset", |settings, id| settings.client_key = id),
    ("user-id-invalid", |settings, id| settings.user_id = id),
    ("design-id-invalid", |settings, id| settings.design_id = id),
    ("product-code-invalid", |settings, id| {
        settings.product_code = id;
    }),
    ("cardholder-invalid", |settings, id| {
        settings.cardholder = id
    }),
];

#[test]
fn each_issuer_needs_its_own_settings_and_no_other() {
    let needed = [
        ("baanx", vec!["client-key-unset"]),
        ("kulipa", vec!["user-id-invalid"]),
        (
            " pintopay ",
            vec!["user-id-invalid", "product-code-invalid"],
        ),
    ];
    for (issuer, needed) in needed {
        let complete = || complete(issuer.trim());
        assert_eq!(code_of(&complete()), None, "{issuer}");
        for (code, change) in IDS {
            for missing in [None, Some(String::new()), Some("  ".into())] {
                let mut settings = complete();
                change(&mut settings, missing);
                let expected = needed.contains(&code).then_some(code);
                assert_eq!(code_of(&settings), expected, "{issuer} without {code}");
            }
        }
    }
    for unknown in ["Kulipa", "pinto-pay", "baanx kulipa"] {
        assert_eq!(code_of(&complete(unknown)), Some("issuer-unknown"));
    }
}

#[test]
fn the_list_for_the_policy_has_every_action_and_who_shows_what_is_secret() {
    let listed = listed();
    let names = CardAction::ALL.map(CardAction::name).join(" ");
    assert_eq!(listed["actions"]["good"][0], names);
    for (issuer, shows) in listed["shows-secrets"].as_object().unwrap() {
        let config = complete(issuer).check().unwrap();
        let actions = Issuer::capabilities(&config).actions;
        for action in [CardAction::Details, CardAction::Pin, CardAction::SetPin] {
            assert_eq!(*shows, actions.has(action), "{issuer} {}", action.name());
        }
    }
}

/// They stand in paths, headers and JSON as they are.
#[test]
fn an_id_that_could_become_something_else_is_named_for_every_issuer() {
    for issuer in ["baanx", "kulipa", "pintopay"] {
        for (code, change) in IDS {
            for good in ["usr-1", " usr-1 ", "a.b_c~d:e@f", "+49", "user=7", "a,b"] {
                let mut settings = complete(issuer);
                change(&mut settings, Some(good.into()));
                assert_eq!(code_of(&settings), None, "{issuer} {code} {good}");
            }
            for bad in [
                "a b", "a/b", "a\\b", "a?b", "a#b", "a&b", "a\"b", "a%2fb", "<a>", "a\nb", "ä",
                "\u{0}", "../me",
            ] {
                let mut settings = complete(issuer);
                change(&mut settings, Some(bad.into()));
                assert_eq!(code_of(&settings), Some(code), "{issuer} {bad}");
            }
        }
    }
}
