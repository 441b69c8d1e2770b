//! What a page of another origin may do.

use serde_json::json;

use crate::helper::{Reply, Sandbox};

const ORIGIN: (&str, &str) = ("origin", "https://shop.example");

fn names(reply: &Reply, header: &str) -> Vec<String> {
    let listed = reply.header(header).unwrap_or_default();
    let mut names: Vec<String> = listed
        .split(',')
        .map(|name| name.trim().to_lowercase())
        .collect();
    names.sort();
    names
}

#[test]
fn a_page_of_any_origin_may_ask_an_issuer() {
    let sandbox = Sandbox::start();
    for (method, path) in [
        ("GET", "/v1/user"),
        ("GET", "/v1/user/profile"),
        ("GET", "/v1/user/verification"),
        ("POST", "/v1/card/order"),
        ("GET", "/v1/card/status"),
        ("POST", "/v1/card/freeze"),
        ("POST", "/v1/card/unfreeze"),
        ("POST", "/v1/card/details/token"),
        ("POST", "/v1/card/pin/token"),
        ("POST", "/v1/card/set-pin/token"),
        ("GET", "/v1/card/transactions"),
        ("GET", "/v1/card/transactions/statement"),
    ] {
        let headers = [
            ORIGIN,
            ("access-control-request-method", method),
            (
                "access-control-request-headers",
                "authorization,content-type,x-client-key,x-us-env",
            ),
        ];
        let reply = sandbox.send("OPTIONS", &format!("/baanx{path}"), &headers, "");
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        assert_eq!(reply.header("access-control-allow-credentials"), None);
        assert_eq!(
            names(&reply, "access-control-allow-headers"),
            ["authorization", "content-type", "x-client-key", "x-us-env"]
        );
        assert!(names(&reply, "access-control-allow-methods").contains(&method.to_lowercase()));
        assert_eq!(reply.header("access-control-max-age"), Some("600"));
    }
}

#[test]
fn a_page_of_any_origin_may_read_answers_and_errors_of_an_issuer() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for reply in [
        person.profile(),
        person.status(),
        person.order(),
        person.order(),
        person.call("GET", "/v1/card/order", ""),
        person.call("GET", "/v1/nothing", ""),
        sandbox.get("/baanx/v1/user"),
    ] {
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        assert_eq!(
            names(&reply, "access-control-expose-headers"),
            ["retry-after"]
        );
        assert_eq!(reply.header("cache-control"), Some("no-store"));
    }
}

#[test]
fn a_page_of_any_origin_may_use_the_control_api() {
    let sandbox = Sandbox::start();
    let headers = [
        ORIGIN,
        ("access-control-request-method", "PATCH"),
        ("access-control-request-headers", "content-type"),
    ];
    let reply = sandbox.send("OPTIONS", "/control/users/x", &headers, "");
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
    assert_eq!(
        names(&reply, "access-control-allow-methods"),
        ["delete", "get", "patch", "post", "put"]
    );
    for path in ["/control/health", "/control/nothing", "/control/log?x=1"] {
        let reply = sandbox.send("GET", path, &[ORIGIN], "");
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
    }
}
