//! Elements as data: every element of the widget is a value of this one type, so a further one
//! costs a page next to nothing. With a Rust type for each element, as Leptos' own builders make
//! them, the same drawings were a ninth of the whole download.

use std::borrow::Cow;

use leptos::prelude::{LocalStorage, StoredValue};

use super::words::Words;
use crate::shell::session::WeakSession;

/// An element to be drawn. `render.rs` puts it into the page and keeps it up to date. It is
/// handed on as one pointer, which keeps the many calls that build it short.
pub struct Node(pub(super) Box<Element>);

pub struct Element {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<Attribute>,
    pub(super) words: Option<String>,
    /// An empty place keeps the others in theirs: an element is the same one in the next
    /// drawing if it stands at the same place with the same tag.
    pub(super) children: Vec<Option<Node>>,
    pub(super) block: Option<Block>,
    pub(super) listener: Option<StoredValue<WeakSession, LocalStorage>>,
}

/// Children that are made only when their key is a new one: what is not drawn again costs
/// nothing, however much it is.
pub struct Block {
    pub(super) key: BlockKey,
    pub(super) make: Box<dyn FnOnce() -> Vec<Option<Node>> + Send>,
}

/// What the children depend on.
pub type BlockKey = (u32, usize, u32);

pub type Attribute = (&'static str, Cow<'static, str>);

#[inline(never)]
pub fn div(class: &'static str) -> Node {
    Node::new("div", class)
}

#[inline(never)]
pub fn span(class: &'static str) -> Node {
    Node::new("span", class)
}

impl Node {
    #[inline(never)]
    pub fn new(tag: &'static str, class: &'static str) -> Node {
        Node(Box::new(Element {
            tag,
            attributes: vec![("class", Cow::Borrowed(class))],
            words: None,
            children: Vec::new(),
            block: None,
            listener: None,
        }))
    }

    #[inline(never)]
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

    #[inline(never)]
    pub fn set_if(self, name: &'static str, value: &'static str, is_there: bool) -> Node {
        if is_there {
            self.set(name, value)
        } else {
            self
        }
    }

    /// An attribute whose presence says it all.
    pub fn mark(self, name: &'static str, is_there: bool) -> Node {
        self.set_if(name, "", is_there)
    }

    pub fn part(self, name: &'static str) -> Node {
        self.set("part", name)
    }

    /// The words of this key of the table.
    #[inline(never)]
    pub fn reads(self, key: &'static str, words: &Words) -> Node {
        self.says(words.key(key))
    }

    /// An attribute with the words of this key.
    #[inline(never)]
    pub fn names(self, attribute: &'static str, key: &'static str, words: &Words) -> Node {
        self.set_some(attribute, Some(words.key(key)))
    }

    /// An element has words or children, not both.
    #[inline(never)]
    pub fn says(self, words: String) -> Node {
        self.may_say(Some(words))
    }

    #[inline(never)]
    pub fn may_say(mut self, words: Option<String>) -> Node {
        self.0.words = words;
        self
    }

    #[inline(never)]
    pub fn holds(self, child: Node) -> Node {
        self.may_hold(Some(child))
    }

    /// A place that is sometimes empty.
    #[inline(never)]
    pub fn may_hold(mut self, child: Option<Node>) -> Node {
        self.0.children.push(child);
        self
    }

    pub fn holds_block(
        mut self,
        key: BlockKey,
        make: impl FnOnce() -> Vec<Option<Node>> + Send + 'static,
    ) -> Node {
        let make = Box::new(make);
        self.0.block = Some(Block { key, make });
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
        self.0.listener = Some(session);
        self
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Node {
        self.0.attributes.push((name, value));
        self
    }
}
