//! What is drawn, in a real browser: the mounted parts and the Leptos components, over a
//! replaced `fetch`. What happens when is told in the stories.
#![cfg(target_family = "wasm")]

#[path = "element/page.rs"]
mod page;

use leptos::mount::mount_to;
use leptos::prelude::*;
use order_card::flow::News;
use order_card::shell::session::Session;
use order_card::ui::component::mount::{Part, mount};
use order_card::{CardSummary, OrderButton, OrderCard, StatusBadge};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use page::{ACTIVE, Bench, NO_CARD, PROFILE, container, settings, shows, soon, text};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_verified_user_presses_the_button_and_sees_the_card() {
    let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 404, NO_CARD)]);
    let session = Session::start(&settings(), bench.page());
    let place = container();
    let _mount = mount(Part::Whole, &session, place.clone());
    soon(|| shows(&place, "Get your virtual card")).await;
    assert_eq!(text(&place, ".button"), "Order card");

    bench.answer("order", 200, r#"{"success":true}"#);
    bench.answer("status", 200, ACTIVE);
    page::press(&place, ".button");
    soon(|| shows(&place, "Your card is ready")).await;
    assert_eq!(bench.count("order"), 1);
    assert_eq!(text(&place, ".badge"), "Active");
    assert_eq!(text(&place, ".number"), "•••• •••• •••• 4821");
    assert_eq!(text(&place, ".expiry"), "07/31");
    assert!(bench.news().contains(&News::Ordered));
}

/// gloo-net panics when a promise rejects with anything but an `Error`; src/shell/fetch.js keeps such
/// rejections from it.
#[wasm_bindgen_test]
async fn a_fetch_that_rejects_with_a_text_is_a_failure_like_any_other() {
    let bench = Bench::rejecting(JsValue::from_str("no"));
    let session = Session::start(&settings(), bench.page());
    let place = container();
    let _mount = mount(Part::Whole, &session, place.clone());
    soon(|| shows(&place, "Something went wrong")).await;
    assert_eq!(text(&place, ".button"), "Try again");
}

#[wasm_bindgen_test]
async fn a_fetch_that_throws_or_gives_nonsense_is_a_failure_like_any_other() {
    for nonsense in ["throw", "undefined", "object"] {
        let bench = Bench::nonsense(nonsense);
        let session = Session::start(&settings(), bench.page());
        let place = container();
        let _mount = mount(Part::Whole, &session, place.clone());
        soon(|| shows(&place, "Something went wrong")).await;
    }
}

#[wasm_bindgen_test]
async fn a_mount_that_is_dropped_leaves_nothing_behind() {
    let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 200, ACTIVE)]);
    let session = Session::start(&settings(), bench.page());
    let place = container();
    let drawn = mount(Part::Whole, &session, place.clone());
    soon(|| shows(&place, "Your card is active")).await;
    drop(drawn);
    assert_eq!(place.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn a_session_that_is_dropped_aborts_what_is_out() {
    let bench = Bench::silent();
    let session = Session::start(&settings(), bench.page());
    soon(|| bench.count("status") == 1).await;
    assert_eq!(bench.aborted(), 0);
    drop(session);
    assert_eq!(bench.aborted(), 2);
}

#[wasm_bindgen_test]
async fn only_one_part_of_a_session_speaks() {
    let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 200, ACTIVE)]);
    let session = Session::start(&settings(), bench.page());
    let places = [container(), container(), container()];
    let parts = [Part::Button, Part::Badge, Part::Summary];
    let mounts: Vec<_> = (0..3)
        .map(|i| mount(parts[i], &session, places[i].clone()))
        .collect();
    soon(|| shows(&places[1], "Active")).await;
    let regions = |place: &web_sys::HtmlElement| page::count(place, ".live-region:not(.outcome)");
    assert_eq!(places.iter().map(regions).sum::<u32>(), 1);
    drop(mounts);
    let again = mount(Part::Badge, &session, places[0].clone());
    assert_eq!(
        regions(&places[0]),
        1,
        "the next part speaks when the first is gone"
    );
    drop(again);
}

#[wasm_bindgen_test]
async fn a_pages_own_words_are_shown_at_once() {
    let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 200, ACTIVE)]);
    let session = Session::start(&settings(), bench.page());
    let place = container();
    let _mount = mount(Part::Whole, &session, place.clone());
    soon(|| shows(&place, "Your card is active")).await;
    session.set_messages(vec![("active.title".into(), "Karte bereit".into())]);
    soon(|| shows(&place, "Karte bereit")).await;
}

#[wasm_bindgen_test]
async fn the_leptos_components_share_one_session() {
    let bench = Bench::answering(&[("profile", 200, PROFILE), ("status", 200, ACTIVE)]);
    let session = Session::start(&settings(), bench.page());
    let place = container();
    let handle = mount_to(place.clone(), move || {
        view! {
            <OrderCard session=session.clone() />
            <StatusBadge session=session.clone() />
            <OrderButton session=session.clone() />
            <CardSummary session=session.clone() />
        }
    });
    soon(|| page::count(&place, ".badge") == 3).await;
    assert_eq!((bench.count("status"), bench.count("profile")), (1, 1));
    drop(handle);
    assert_eq!(place.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn an_apps_own_token_function_is_asked_once() {
    let asked = std::rc::Rc::new(std::cell::Cell::new(0));
    let counter = asked.clone();
    let session = Session::new(&settings(), move || {
        counter.set(counter.get() + 1);
        async { None }
    });
    let place = container();
    let _mount = mount(Part::Whole, &session, place.clone());
    soon(|| shows(&place, "Sign in to continue")).await;
    assert_eq!(asked.get(), 1);
}
