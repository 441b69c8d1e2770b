//! What is sent to Baanx before there is a card.

use order_card::Settings;
use order_card::flow::Call;
use order_card::flow::intent::OrderKey;
use order_card::issuer::{Issuer, Method};

use super::{config, settings};

#[test]
fn what_is_sent_to_baanx_is_what_its_pages_ask_for() {
    let us = Settings {
        us_env: true,
        ..settings()
    }
    .check()
    .unwrap();
    for (config, us_env) in [(config(), "false"), (us, "true")] {
        let issuer = Issuer::new(config);
        let status = issuer.exchange(&Call::ReadCard).unwrap().request;
        assert_eq!(status.url, "https://dev.api.baanx.com/v1/card/status");
        assert_eq!((status.method, status.body), (Method::Get, None));
        let keys = [
            ("x-client-key", "pk_demo".to_owned()),
            ("x-us-env", us_env.to_owned()),
        ];
        assert_eq!(status.headers, keys);
        let sent = issuer
            .exchange(&Call::Order(OrderKey("0123".into())))
            .unwrap()
            .request;
        assert_eq!(sent.url, "https://dev.api.baanx.com/v1/card/order");
        assert_eq!(
            (sent.method, sent.body.as_deref()),
            (Method::Post, Some(r#"{"type":"VIRTUAL"}"#))
        );
        assert!(
            sent.headers
                .contains(&("content-type", "application/json".to_owned()))
        );
    }
}
