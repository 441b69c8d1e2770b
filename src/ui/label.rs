//! An element that holds nothing but words. All of them are of one type, since every further
//! type of element is code that a page downloads.

use leptos::html;
use leptos::prelude::*;

#[derive(Default)]
pub struct Label {
    pub class: &'static str,
    pub part: Option<&'static str>,
    pub id: Option<String>,
    pub role: Option<&'static str>,
    /// Left to right in every page: digits and dates.
    pub is_left_to_right: bool,
    pub is_hidden_from_screen_readers: bool,
    pub words: Option<String>,
}

#[inline(never)]
pub fn label(label: Label) -> impl IntoView {
    html::span()
        .attr("class", label.class)
        .attr("part", label.part)
        .attr("id", label.id)
        .attr("role", label.role)
        .attr("dir", label.is_left_to_right.then_some("ltr"))
        .attr(
            "aria-hidden",
            label.is_hidden_from_screen_readers.then_some("true"),
        )
        .child(label.words)
}
