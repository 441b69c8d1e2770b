//! What a crash of the instance ends, in a real browser, though nothing is dropped. Nothing can be
//! locked in this page any more when it is over, so the test stands alone.
#![cfg(target_family = "wasm")]

#[path = "element/page.rs"]
mod page;

use order_card::Session;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use page::{Bench, PROFILE, run, settings, soon};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/src/shell/lock.js")]
extern "C" {
    #[wasm_bindgen(js_name = releaseAll)]
    fn release_all();
}

const COUNT_LISTENERS: &str = "
    window.listeners = [];
    const events = ['visibilitychange', 'online', 'offline', 'message'];
    for (const target of [document, window, BroadcastChannel.prototype]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = function (event, ...rest) {
        if (events.includes(event)) window.listeners.push(event);
        return addEventListener.call(this, event, ...rest);
      };
      target.removeEventListener = function (event, ...rest) {
        const place = window.listeners.indexOf(event);
        if (place >= 0) window.listeners.splice(place, 1);
        return removeEventListener.call(this, event, ...rest);
      };
    }";

#[wasm_bindgen_test]
async fn a_crash_takes_listeners_away_and_aborts_what_is_out_and_nothing_else() {
    run(COUNT_LISTENERS);
    let listeners = || run("return window.listeners.length").as_f64();
    let bench = Bench::answering(&[("profile", 200, PROFILE)]).scripted(
        "(window.signals ??= []).push(request.signal); \
         return request.url.endsWith('profile') ? response : new Promise(() => {})",
    );
    let session = Session::start(&settings(), bench.page());
    // The channel is opened when the profile says whose memory it is.
    soon(|| listeners() == Some(4.0)).await;

    release_all();
    assert_eq!(listeners(), Some(0.0));
    let aborted = run("return window.signals.filter((signal) => signal.aborted).length");
    assert_eq!(aborted.as_f64(), Some(1.0));
    drop(session);
}
