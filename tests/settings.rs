//! Which settings can be used, and the code that names the one that cannot.
#![cfg(not(target_family = "wasm"))]

use order_card::Settings;
use order_card::flow::answer::Failure;
use order_card::flow::care::offers::Care;
use order_card::issuer::Issuer;

fn settings() -> Settings {
    Settings {
        base_url: Some("https://dev.api.baanx.com".into()),
        client_key: Some("pk_demo".into()),
        ..Settings::default()
    }
}

#[test]
fn a_base_url_is_secure_or_on_loopback_or_on_the_pages_own_origin() {
    let accepts = |url: &str| {
        Settings {
            base_url: Some(url.into()),
            ..settings()
        }
        .check()
        .map(drop)
        .map_err(|fault| Failure::Mend(fault).code())
    };
    for good in [
        "https://api.baanx.com",
        "https://proxy.example/cards/",
        "/cards",
        "/",
        "http://127.0.0.1:8080/baanx",
        "http://localhost:3000",
        "http://[::1]:8080",
        " https://api.baanx.com ",
    ] {
        assert_eq!(accepts(good), Ok(()), "{good}");
    }
    for bad in [
        "",
        "http://api.baanx.com",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://127.0.0.1@evil.example",
        "https://user@api.baanx.com",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "https://",
        "https://api.baanx.com/?a=b",
        "https://api.baanx.com/#a",
        "api.baanx.com",
        "https://api.baanx.com/a b",
    ] {
        assert_eq!(accepts(bad), Err("base-url-invalid"), "{bad}");
    }
}

#[test]
fn every_other_setting_that_cannot_be_used_is_named() {
    let code = |settings: Settings| {
        settings
            .check()
            .map_err(|fault| Failure::Mend(fault).code())
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

#[test]
fn secure_hosts_are_hosts_with_or_without_a_port_and_nothing_more() {
    let accepts = |hosts: &str| {
        Settings {
            secure_hosts: Some(hosts.into()),
            ..settings()
        }
        .check()
        .map(drop)
        .map_err(|fault| Failure::Mend(fault).code())
    };
    for good in [
        "cards.baanx.com",
        "  cards.baanx.com\n  Images.Partner.example:8443 ",
        "127.0.0.1:8080",
        "localhost [::1]:8080",
    ] {
        assert_eq!(accepts(good), Ok(()), "{good}");
    }
    for bad in [
        "https://cards.baanx.com",
        "//cards.baanx.com",
        "cards.baanx.com/",
        "cards.baanx.com/details-image",
        "user@cards.baanx.com",
        "cards.baanx.com?a",
        "cards.baanx.com#a",
        "cards.baanx.com\\evil.example",
        "good.example 'evil.example\"",
    ] {
        assert_eq!(accepts(bad), Err("secure-hosts-invalid"), "{bad}");
    }
}

#[test]
fn actions_are_the_words_of_what_can_be_done_and_no_other() {
    let offered = |actions: Option<&str>| {
        let config = Settings {
            actions: actions.map(str::to_owned),
            ..settings()
        }
        .check()
        .map_err(|fault| Failure::Mend(fault).code())?;
        let offers = Issuer::capabilities(&config).offers;
        let names = Care::ALL.into_iter().filter(|care| offers.has(*care));
        Ok(names.map(Care::name).collect::<Vec<_>>().join(" "))
    };
    let all = "details pin set-pin freeze history replace";
    for (actions, names) in [
        (None, all),
        (Some(all), all),
        (Some("details"), "details"),
        (Some(" replace\n freeze freeze "), "freeze replace"),
        (Some("set-pin"), "set-pin"),
        (Some(""), ""),
        (Some("  "), ""),
    ] {
        assert_eq!(offered(actions), Ok(names.to_owned()), "{actions:?}");
    }
    for bad in ["Details", "details,pin", "unfreeze", "pin setpin", "none"] {
        assert_eq!(offered(Some(bad)), Err("actions-invalid"), "{bad}");
    }
}

/// Nothing ever comes from such a host, and nobody would know why.
#[test]
fn a_secure_host_that_can_never_match_is_named() {
    for bad in [
        "cards.baanx.com, other.example",
        "*.baanx.com",
        "cards.baanx.com;",
        "'self'",
    ] {
        let settings = Settings {
            secure_hosts: Some(bad.into()),
            ..settings()
        };
        let code = settings
            .check()
            .map(drop)
            .map_err(|fault| Failure::Mend(fault).code());
        assert_eq!(code, Err("secure-hosts-invalid"), "{bad}");
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
    Some(Failure::Mend(fault).code())
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
