//! Which settings can be used, and the code that names the one that cannot.
#![cfg(not(target_family = "wasm"))]

use order_card::Settings;
use order_card::flow::answer::Failure;

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
