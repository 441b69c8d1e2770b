//! How the issuers differ in kind: what they can do, and whose account it is.

use order_card::Settings;
use order_card::flow::card_action::actions::CardAction;
use order_card::issuer::Issuer;

use super::exchange::call_of;
use super::settings_of;

#[test]
fn each_issuer_says_what_it_can_do() {
    let kinds = [
        (
            "baanx",
            150,
            "details pin set-pin freeze history replace fund",
        ),
        ("kulipa", 30, "freeze activate history replace"),
        ("pintopay", 180, "freeze"),
    ];
    for (name, seconds, offered) in kinds {
        let capabilities = Issuer::capabilities(&settings_of(name).check().unwrap());
        let has_all = name == "baanx";
        assert_eq!(capabilities.provisioning_limit.as_secs(), seconds, "{name}");
        assert_eq!(capabilities.knows_orders, !has_all, "{name}");
        assert_eq!(capabilities.has_identity_page, has_all, "{name}");
        assert_eq!(capabilities.has_filters, has_all, "{name}");
        assert_eq!(capabilities.has_statements, has_all, "{name}");
        let cares = CardAction::ALL.into_iter();
        let names = cares.filter(|action| capabilities.actions.has(*action));
        assert_eq!(
            names.map(CardAction::name).collect::<Vec<_>>().join(" "),
            offered
        );
    }
}

#[test]
fn a_page_cannot_want_what_the_issuer_does_not_have() {
    let settings = Settings {
        actions: Some("details freeze history activate".into()),
        ..settings_of("pintopay")
    };
    let actions = Issuer::capabilities(&settings.check().unwrap()).actions;
    let offered = CardAction::ALL
        .into_iter()
        .filter(|action| actions.has(*action));
    assert_eq!(offered.collect::<Vec<_>>(), [CardAction::Freeze]);
}

/// A call that an issuer does not have is not offered, and cannot be turned into another one.
#[test]
fn an_issuer_has_exactly_the_calls_that_it_offers() {
    for name in ["baanx", "kulipa", "pintopay"] {
        let config = settings_of(name).check().unwrap();
        let offered = Issuer::capabilities(&config);
        let issuer = Issuer::new(config);
        let has = |call: &str| issuer.exchange(&call_of(call)).is_some();
        for call in ["profile", "card", "order", "freeze", "unfreeze"] {
            assert!(has(call), "{name}: {call}");
        }
        let calls = [
            ("details", offered.actions.has(CardAction::Details)),
            ("pin", offered.actions.has(CardAction::Pin)),
            (
                "pin page in a frame",
                offered.actions.has(CardAction::SetPin),
            ),
            ("activate", offered.actions.has(CardAction::Activate)),
            ("transactions", offered.actions.has(CardAction::History)),
            ("wallets", offered.actions.has(CardAction::Fund)),
            ("csv", offered.has_statements),
            ("verification", offered.has_identity_page),
            ("more cards", name == "kulipa"),
            // An order's number comes from the issuer alone.
            ("check", name == "pintopay"),
        ];
        for (call, is_offered) in calls {
            assert_eq!(has(call), is_offered, "{name}: {call}");
        }
    }
}

#[test]
fn no_page_of_these_issuers_ends_a_page_for_a_pin() {
    for name in ["kulipa", "pintopay"] {
        let issuer = Issuer::new(settings_of(name).check().unwrap());
        assert!(!issuer.ends_page(r#"{"type":"abort"}"#), "{name}");
    }
}

/// What is remembered of a user with one issuer says nothing with another.
#[test]
fn the_same_user_of_another_issuer_is_somebody_else() {
    let scope = |name: &str| {
        let settings = Settings {
            base_url: Some("/cards".into()),
            client_key: Some("pk_demo".into()),
            ..settings_of(name)
        };
        Issuer::new(settings.check().unwrap()).scope()
    };
    let scopes = [scope("baanx"), scope("kulipa"), scope("pintopay")];
    for (place, one) in scopes.iter().enumerate() {
        assert!(!scopes[..place].contains(one));
    }
    assert_eq!(scope("kulipa"), scopes[1]);
}
