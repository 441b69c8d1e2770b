//! A server in this process, a client for it, and verbs that make the tests short.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use sandbox::server::{Options, Server};
use serde_json::{Value, json};
use tokio::sync::oneshot;
use ureq::http::{HeaderMap, Request};

pub const KEY: (&str, &str) = ("x-client-key", "pk_demo");
pub const JSON: (&str, &str) = ("content-type", "application/json");
pub const VIRTUAL: &str = r#"{"type":"VIRTUAL"}"#;

/// A running server that ends with the test.
pub struct Sandbox {
    pub address: SocketAddr,
    agent: ureq::Agent,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// An answer that was read whole.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

/// A user of the sandbox.
pub struct Person<'a> {
    pub sandbox: &'a Sandbox,
    pub id: String,
    pub token: String,
}

impl Sandbox {
    pub fn start() -> Self {
        Self::serving(None, None)
    }

    pub fn serving(site: Option<PathBuf>, package: Option<PathBuf>) -> Self {
        let options = Options {
            host: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            site,
            package,
        };
        let (stop, stopped) = oneshot::channel();
        let (ready, address) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let server = Server::bind(&options).await.unwrap();
                ready.send(server.address()).unwrap();
                let stopped = async {
                    let _ = stopped.await;
                };
                server.run(stopped).await;
            });
        });
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .build()
            .new_agent();
        Self {
            address: address.recv().unwrap(),
            agent,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// Sends a request and reads the answer whole, or says that it did not come whole.
    pub fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Result<Reply, ureq::Error> {
        let url = if path.starts_with("http://") {
            path.to_owned()
        } else {
            format!("http://{}{path}", self.address)
        };
        let mut request = Request::builder().method(method).uri(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = if body.is_empty() {
            self.agent.run(request.body(()).unwrap())?
        } else {
            self.agent.run(request.body(body).unwrap())?
        };
        Ok(Reply {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.body_mut().read_to_string()?,
        })
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        self.try_send(method, path, headers, body).unwrap()
    }

    pub fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[], "")
    }

    /// Calls the control API.
    pub fn control(&self, method: &str, path: &str, body: &Value) -> Reply {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        self.send(method, &format!("/control{path}"), &[], &body)
    }

    /// Makes a user.
    pub fn person(&self, scenario: Value) -> Person<'_> {
        let reply = self.control("POST", "/users", &scenario);
        assert_eq!(reply.status, 201, "{}", reply.text);
        let made = reply.json();
        Person {
            sandbox: self,
            id: made["id"].as_str().unwrap().to_owned(),
            token: made["token"].as_str().unwrap().to_owned(),
        }
    }

    /// The log, oldest first.
    pub fn log(&self, query: &str) -> Vec<Value> {
        let reply = self.control("GET", &format!("/log{query}"), &Value::Null);
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()["entries"].as_array().unwrap().clone()
    }

    /// Sends bytes and reads what comes until the server ends the connection.
    pub fn raw(&self, request: &str) -> String {
        let mut stream = self.open(request);
        let mut answer = Vec::new();
        // A reset is an end too, and what came before it counts.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8(answer).unwrap()
    }

    /// Sends bytes and keeps the connection.
    pub fn open(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let patience = Some(Duration::from_secs(10));
        stream.set_read_timeout(patience).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The status and Baanx's text.
    pub fn message(&self) -> (u16, String) {
        (self.status, text(&self.json()["message"]))
    }

    /// The status and the control API's text.
    pub fn error(&self) -> (u16, String) {
        (self.status, text(&self.json()["error"]))
    }
}

impl Person<'_> {
    /// Calls Baanx with everything that it wants.
    pub fn try_call(&self, method: &str, path: &str, body: &str) -> Result<Reply, ureq::Error> {
        let bearer = format!("Bearer {}", self.token);
        let headers = [KEY, JSON, ("authorization", bearer.as_str())];
        let path = format!("/baanx{path}");
        self.sandbox.try_send(method, &path, &headers, body)
    }

    pub fn call(&self, method: &str, path: &str, body: &str) -> Reply {
        self.try_call(method, path, body).unwrap()
    }

    pub fn profile(&self) -> Reply {
        self.call("GET", "/v1/user", "")
    }

    pub fn status(&self) -> Reply {
        self.call("GET", "/v1/card/status", "")
    }

    pub fn order(&self) -> Reply {
        self.call("POST", "/v1/card/order", VIRTUAL)
    }

    /// The same order as the bytes that a client sends.
    pub fn raw_order(&self) -> String {
        format!(
            "POST /baanx/v1/card/order HTTP/1.1\r\nHost: {}\r\nX-Client-Key: pk_demo\r\n\
             Authorization: Bearer {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{VIRTUAL}",
            self.sandbox.address,
            self.token,
            VIRTUAL.len()
        )
    }

    /// The word in the status answer; the answer's status when there is no card.
    pub fn word(&self) -> String {
        let reply = self.status();
        match reply.status {
            200 => text(&reply.json()["status"]),
            other => other.to_string(),
        }
    }

    /// The user in the control API.
    pub fn view(&self) -> Value {
        let reply = self.control("GET", "", &Value::Null);
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    }

    pub fn control(&self, method: &str, path: &str, body: &Value) -> Reply {
        let path = format!("/users/{}{path}", self.id);
        self.sandbox.control(method, &path, body)
    }

    pub fn change(&self, scenario: Value) -> Value {
        let reply = self.control("PATCH", "", &scenario);
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    }

    pub fn fault(&self, endpoint: &str, faults: Value) {
        let reply = self.control("PUT", &format!("/faults/{endpoint}"), &faults);
        assert_eq!(reply.status, 200, "{}", reply.text);
    }

    /// Orders received and orders accepted.
    pub fn orders(&self) -> (u64, u64) {
        let view = self.view();
        (
            view["ordersReceived"].as_u64().unwrap(),
            view["ordersAccepted"].as_u64().unwrap(),
        )
    }
}

/// The client goes away.
pub fn leave(stream: TcpStream) {
    stream.shutdown(Shutdown::Both).unwrap();
}

/// Waits until something holds, and fails when it does not within seconds.
pub fn eventually(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(5), "never: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A card in one state.
pub fn card(status: &str) -> Value {
    json!({ "card": { "status": status } })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("(no text)").to_owned()
}
