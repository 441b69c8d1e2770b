//! What the components read of a session.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::{ArcRwSignal, ReadUntracked, Write};

use crate::flow::View;
use crate::issuer::Secret;
use crate::ui::component::part::Part;
use crate::ui::messages::Messages;

#[derive(Clone)]
pub struct Signals {
    pub view: ArcRwSignal<View>,
    pub messages: ArcRwSignal<Messages>,
    /// The address of what the issuer shows in the widget, as long as it is shown. It is nowhere
    /// else but in the element that shows it.
    pub embed: ArcRwSignal<Option<Secret>>,
    /// Where "Contact support" leads, where it is a link.
    pub support_url: Option<Arc<str>>,
    /// The parts that are mounted, in the order in which they came.
    pub mounts: ArcRwSignal<Vec<Mounted>>,
}

/// A part in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Mounted {
    /// Its own in the whole document.
    pub number: u32,
    pub part: Part,
}

thread_local! {
    static NEXT_NUMBER: Cell<u32> = const { Cell::new(0) };
}

impl Signals {
    pub fn new(view: View, support_url: Option<String>) -> Signals {
        Signals {
            support_url: support_url.map(Arc::from),
            view: ArcRwSignal::new(view),
            messages: ArcRwSignal::default(),
            embed: ArcRwSignal::default(),
            mounts: ArcRwSignal::default(),
        }
    }

    pub fn mount(&self, part: Part) -> Mounted {
        let number = NEXT_NUMBER.get();
        NEXT_NUMBER.set(number.wrapping_add(1));
        let mounted = Mounted { number, part };
        self.mounts.write().push(mounted);
        mounted
    }

    pub fn unmount(&self, mounted: Mounted) {
        self.mounts.write().retain(|other| *other != mounted);
    }

    pub fn has_state_of(&self, view: &View) -> bool {
        self.view.read_untracked().state == view.state
    }
}
