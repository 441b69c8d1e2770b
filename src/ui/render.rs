//! Puts nodes into the page, and changes what is there to what the next drawing wants. It is
//! the one implementation of Leptos' `Render` for elements.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use web_sys::Element;

use super::node::{Attribute, BlockKey, Node};
use super::press::happened;
use crate::shell::session::WeakSession;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element in the page, and what it was last drawn as.
pub struct Drawn {
    element: Element,
    tag: &'static str,
    attributes: Vec<Attribute>,
    words: Option<String>,
    children: Vec<Option<Drawn>>,
    block: Option<BlockKey>,
    _listeners: Vec<EventListener>,
}

impl Render for Node {
    type State = Drawn;

    #[inline(never)]
    fn build(self) -> Drawn {
        let tag = self.0.tag;
        let namespace = matches!(tag, "svg" | "path").then_some(SVG);
        let element = Rndr::create_element(tag, namespace);
        let listeners = self.0.listener.map(|session| listen(&element, session));
        let mut drawn = Drawn {
            element,
            tag,
            attributes: Vec::new(),
            words: None,
            children: Vec::new(),
            block: None,
            _listeners: listeners.unwrap_or_default(),
        };
        self.rebuild(&mut drawn);
        drawn
    }

    #[inline(never)]
    fn rebuild(self, drawn: &mut Drawn) {
        let node = *self.0;
        drawn.set_attributes(node.attributes);
        if drawn.words != node.words {
            drawn.element.set_text_content(node.words.as_deref());
            drawn.words = node.words;
        }
        match node.block {
            None => drawn.set_children(node.children),
            Some(block) if drawn.block == Some(block.key) => {}
            Some(block) => {
                drawn.block = Some(block.key);
                drawn.set_children((block.make)());
            }
        }
    }
}

impl Drawn {
    /// In the order of the drawing: an image must know how to be asked for before it is.
    fn set_attributes(&mut self, wanted: Vec<Attribute>) {
        for (name, _) in &self.attributes {
            if !wanted.iter().any(|(other, _)| other == name) {
                Rndr::remove_attribute(&self.element, name);
            }
        }
        for attribute in &wanted {
            if !self.attributes.contains(attribute) {
                Rndr::set_attribute(&self.element, attribute.0, &attribute.1);
            }
        }
        self.attributes = wanted;
    }

    /// From the last to the first, so that a new child knows what it stands before.
    fn set_children(&mut self, wanted: Vec<Option<Node>>) {
        let mut children = std::mem::take(&mut self.children);
        while children.len() > wanted.len() {
            children.pop().flatten().as_mut().map(Drawn::unmount);
        }
        children.resize_with(wanted.len(), || None);
        let mut next: Option<web_sys::Node> = None;
        for (place, node) in children.iter_mut().zip(wanted).rev() {
            *place = match (place.take(), node) {
                (Some(mut child), Some(node)) if child.tag == node.0.tag => {
                    node.rebuild(&mut child);
                    Some(child)
                }
                (mut gone, node) => {
                    gone.as_mut().map(Drawn::unmount);
                    node.map(|node| {
                        let mut child = node.build();
                        child.mount(&self.element, next.as_ref());
                        child
                    })
                }
            };
            if let Some(child) = place {
                next = Some(child.element.clone().into());
            }
        }
        self.children = children;
    }
}

/// The listeners end with the element.
fn listen(
    element: &Element,
    session: StoredValue<WeakSession, LocalStorage>,
) -> Vec<EventListener> {
    let options = EventListenerOptions::run_in_capture_phase();
    let listen = |name: &'static str| {
        EventListener::new_with_options(element, name, options, move |event| {
            session.try_with_value(|session| happened(event, session));
        })
    };
    // Not all of them bubble, so they are heard on their way down.
    ["click", "input", "scroll", "load", "error", "close"]
        .map(listen)
        .into()
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&web_sys::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

no_attrs!(Node);

/// The widget is drawn in the browser only, so there is no text of it.
impl RenderHtml for Node {
    type AsyncOutput = Node;
    type Owned = Node;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Node {
        self
    }

    fn into_owned(self) -> Node {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> Drawn {
        self.build()
    }
}
