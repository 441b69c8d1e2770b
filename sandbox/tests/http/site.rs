//! `--site` and `--package`: files, their media types and their headers.

use std::fs;
use std::path::PathBuf;

use crate::helper::{KEY, Sandbox, card};

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[test]
fn the_page_is_served_with_a_strict_policy() {
    let site = folder("page");
    fs::write(site.join("index.html"), "<!doctype html>").unwrap();
    let sandbox = Sandbox::serving(Some(site), None);
    for path in ["/", "/index.html"] {
        let reply = sandbox.get(path);
        assert_eq!(
            (reply.status, reply.text.as_str()),
            (200, "<!doctype html>")
        );
        assert!(
            reply
                .header("content-type")
                .unwrap()
                .starts_with("text/html")
        );
        assert_eq!(reply.header("content-security-policy"), Some(POLICY));
        assert_eq!(reply.header("cache-control"), Some("no-cache"));
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
    }
}

/// The policy lets the page show what is of its own origin and nothing else.
#[test]
fn links_to_secrets_are_of_the_origin_at_which_the_page_was_found() {
    let site = folder("secrets");
    fs::write(site.join("index.html"), "<!doctype html>").unwrap();
    let sandbox = Sandbox::serving(Some(site), None);
    let person = sandbox.person(card("ACTIVE"));
    let bearer = format!("Bearer {}", person.token);
    let port = sandbox.address.port();
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        for (path, name) in [
            ("details", "imageUrl"),
            ("pin", "imageUrl"),
            ("set-pin", "hostedPageUrl"),
        ] {
            let headers = [KEY, ("authorization", &bearer), ("host", &host)];
            let path = format!("/baanx/v1/card/{path}/token");
            let answer = sandbox.send("POST", &path, &headers, "").json();
            let link = answer[name].as_str().unwrap();
            assert!(link.starts_with(&format!("http://{host}/baanx/")), "{link}");
        }
    }
}

#[test]
fn files_have_their_media_types_and_no_policy() {
    let site = folder("types");
    let sandbox = {
        for name in ["a.js", "a.css", "a.wasm", "a.json", "a.svg"] {
            fs::write(site.join(name), "x").unwrap();
        }
        Sandbox::serving(Some(site), None)
    };
    for (name, media_type) in [
        ("a.js", "text/javascript"),
        ("a.css", "text/css"),
        ("a.wasm", "application/wasm"),
        ("a.json", "application/json"),
        ("a.svg", "image/svg+xml"),
    ] {
        let reply = sandbox.get(&format!("/{name}"));
        assert_eq!(reply.header("content-type"), Some(media_type));
        assert_eq!(reply.header("content-security-policy"), None);
        assert_eq!(reply.header("cache-control"), Some("no-cache"));
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(reply.header("access-control-allow-origin"), None);
    }
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let outer = folder("outside");
    let site = outer.join("site");
    fs::create_dir_all(&site).unwrap();
    fs::write(outer.join("secret.txt"), "secret").unwrap();
    let sandbox = Sandbox::serving(Some(site), None);
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
        let answer = sandbox.raw(&request);
        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    }
    assert_eq!(sandbox.get("/missing.js").status, 404);
}

#[test]
fn the_apis_stand_before_the_page() {
    let site = folder("before");
    fs::create_dir_all(site.join("control")).unwrap();
    fs::write(site.join("control/health"), "file").unwrap();
    let sandbox = Sandbox::serving(Some(site), None);
    assert!(sandbox.get("/control/health").text.contains("ok"));
    assert_eq!(sandbox.get("/baanx/v1/user").status, 499);
}

#[test]
fn the_package_may_be_loaded_by_pages_of_any_origin() {
    let package = folder("package");
    fs::write(package.join("order-card.js"), "export {}").unwrap();
    let sandbox = Sandbox::serving(None, Some(package));
    let reply = sandbox.get("/order-card/order-card.js");
    assert_eq!((reply.status, reply.text.as_str()), (200, "export {}"));
    assert_eq!(reply.header("content-type"), Some("text/javascript"));
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
    let policy = reply.header("cross-origin-resource-policy");
    assert_eq!(policy, Some("cross-origin"));
    assert_eq!(reply.header("cache-control"), Some("no-cache"));
    assert_eq!(sandbox.get("/order-card/missing.js").status, 404);
    assert_eq!(sandbox.get("/").status, 404);
}
