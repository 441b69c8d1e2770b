use gloo_net::http::Request;
use leptos::prelude::*;
use order_card::{OrderCard, Session, Settings};

fn main() {
    mount_to_body(CardPage);
}

#[component]
fn CardPage() -> impl IntoView {
    let settings = Settings {
        issuer: Some("baanx".into()),
        base_url: Some("/issuer".into()),
        client_key: Some("pk_demo".into()),
        ..Settings::default()
    };
    let session = Session::new(&settings, access_token);
    let shown = session.view();
    let state = move || shown.read().state.name();
    view! {
        <OrderCard session />
        <p>"State: " <output>{state}</output></p>
    }
}

async fn access_token() -> Option<String> {
    let answer = Request::get("/my/token").send().await.ok()?;
    answer.text().await.ok()
}
