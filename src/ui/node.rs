//! Elements as data: every element of the widget is a value of this one type, so a further one
//! costs a page next to nothing. With a Rust type for each element, as Leptos' own builders make
//! them, the same drawings were a ninth of the whole download.

use std::borrow::Cow;

use leptos::prelude::{LocalStorage, StoredValue};

use crate::shell::session::WeakSession;

/// An element to be drawn. `render.rs` puts it into the page and keeps it up to date.
pub struct Node {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<Attribute>,
    pub(super) words: Option<String>,
    /// An empty place keeps the others in theirs: an element is the same one in the next
    /// drawing if it stands at the same place with the same tag.
    pub(super) children: Vec<Option<Node>>,
    pub(super) listener: Option<StoredValue<WeakSession, LocalStorage>>,
}

pub type Attribute = (&'static str, Cow<'static, str>);

pub fn div(class: &'static str) -> Node {
    Node::new("div", class)
}

pub fn span(class: &'static str) -> Node {
    Node::new("span", class)
}

impl Node {
    #[inline(never)]
    pub fn new(tag: &'static str, class: &'static str) -> Node {
        Node {
            tag,
            attributes: vec![("class", Cow::Borrowed(class))],
            words: None,
            children: Vec::new(),
            listener: None,
        }
    }

    pub fn set(self, name: &'static str, value: &'static str) -> Node {
        self.attribute(name, Cow::Borrowed(value))
    }

    /// An attribute that is there only with a value.
    #[inline(never)]
    pub fn set_some(self, name: &'static str, value: Option<String>) -> Node {
        match value {
            Some(value) => self.attribute(name, Cow::Owned(value)),
            None => self,
        }
    }

    /// An attribute whose presence says it all.
    #[inline(never)]
    pub fn mark(self, name: &'static str, is_there: bool) -> Node {
        if is_there { self.set(name, "") } else { self }
    }

    pub fn part(self, name: &'static str) -> Node {
        self.set("part", name)
    }

    /// An element has words or children, not both.
    pub fn says(self, words: String) -> Node {
        self.may_say(Some(words))
    }

    #[inline(never)]
    pub fn may_say(mut self, words: Option<String>) -> Node {
        self.words = words;
        self
    }

    pub fn holds(self, child: Node) -> Node {
        self.may_hold(Some(child))
    }

    /// A place that is sometimes empty.
    #[inline(never)]
    pub fn may_hold(mut self, child: Option<Node>) -> Node {
        self.children.push(child);
        self
    }

    /// A stroke drawing on a field of 16 by 16, hidden from screen readers.
    #[inline(never)]
    pub fn icon(self, strokes: &'static str) -> Node {
        let icon = Node::new("svg", "icon")
            .set("viewBox", "0 0 16 16")
            .set("aria-hidden", "true");
        self.holds(icon.holds(Node::new("path", "").set("d", strokes)))
    }

    /// What is done in this element is told to the session.
    pub fn listens(mut self, session: StoredValue<WeakSession, LocalStorage>) -> Node {
        self.listener = Some(session);
        self
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Node {
        self.attributes.push((name, value));
        self
    }
}
