//! Mounting a part into a container of the page, for the element classes.

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

pub use super::part::Part;
use super::root::Root;
use super::store::Store;
use crate::shell::session::Session;

/// Removes what is drawn when it is dropped.
pub struct Mount {
    _handle: Box<dyn std::any::Any>,
}

/// The session lives on without its mounts, and a mount does not keep its session alive. The
/// element classes style the shadow root that the container stands in.
pub fn mount(part: Part, session: &Session, container: HtmlElement) -> Mount {
    let session = session.clone();
    let handle = mount_to(container, move || {
        let store = Store::new(&session, part);
        view! { <Root part store /> }
    });
    Mount {
        _handle: Box::new(handle),
    }
}
