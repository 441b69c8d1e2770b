//! What tabs and elements tell each other, by a `BroadcastChannel`. It knows nothing of what is told.

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use super::event_listener::EventListener;

/// Closed when dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// `tell` hears what others post under this name. `None` where the browser has no channels,
    /// as in a sandboxed frame.
    pub fn open(name: &str, tell: impl Fn(JsValue) + 'static) -> Option<Channel> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            if let Some(message) = event.dyn_ref::<MessageEvent>() {
                tell(message.data());
            }
        });
        Some(Channel {
            channel,
            _listener: listener,
        })
    }

    pub fn post(&self, message: &JsValue) {
        // A channel that is open takes every plain object.
        let _ = self.channel.post_message(message);
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
