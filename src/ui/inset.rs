//! What the issuer shows in the widget: the image of the card's details or PIN, over the card's
//! face, and the page for a PIN, in a dialog. Their addresses pass through here and stay nowhere.

use super::controls::small;
use super::node::{Node, div, span};
use super::words::Words;
use crate::flow::View;
use crate::flow::care::reveal::SecureImage;
use crate::flow::care::view::ImageStage;
use crate::flow::view::Readiness;

/// The address as the session gives it to this drawing.
pub fn image(view: &View, words: &Words, address: Option<String>) -> Option<Node> {
    let shown = view.care.image?;
    let name = match shown.image {
        SecureImage::Details => "image.details",
        SecureImage::Pin => "image.pin",
    };
    let is_shown = matches!(shown.stage, ImageStage::Shown { .. });
    // How it is asked for is said before what is asked for.
    let image = address.map(|address| {
        Node::new("img", "")
            .set("referrerpolicy", "no-referrer")
            .names("alt", name, words)
            .set_some("src", Some(address))
    });
    Some(
        div("secret")
            .part("secret")
            .set_if("aria-busy", "true", !is_shown)
            .may_hold(image),
    )
}

/// The page may do what a page with a form does, but not take the window away.
pub fn pin_page(view: &View, words: &Words, address: Option<String>) -> Option<Node> {
    if !view.care.is_pin_page_open {
        return None;
    }
    let title = words.key("pin-page.title");
    let frame = address.map(|address| {
        Node::new("iframe", "frame")
            .set("sandbox", "allow-scripts allow-forms allow-same-origin")
            .set("referrerpolicy", "no-referrer")
            .set_some("title", Some(title.clone()))
            .set_some("src", Some(address))
    });
    let head = div("head")
        .holds(span("question").says(title.clone()))
        .holds(small(
            "pin-close",
            words.key("button.close"),
            Readiness::Ready,
        ));
    let foot = div("foot")
        .holds(span("explanation").reads("pin-page.text", words))
        .holds(small(
            "pin-window",
            words.key("button.new-tab"),
            Readiness::Ready,
        ));
    Some(
        Node::new("dialog", "dialog")
            .part("dialog")
            .set_some("aria-label", Some(title))
            .holds(head)
            .may_hold(frame)
            .holds(foot),
    )
}
