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
