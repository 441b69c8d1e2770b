//! What is said beside the state when something that was asked for is done. Pure, so that native
//! tests can read it.

use crate::flow::card_action::secure_image::SecureImage;
use crate::flow::card_action::view::{ImageStage, ImageView};
use crate::flow::history::view::{HistoryView, ListEnd};
use crate::flow::readiness::Readiness;
use crate::flow::{Notice, View};
use crate::ui::text::Text;

/// `None` where nothing came to its end between the two.
pub fn outcome(before: &View, after: &View) -> Option<Text> {
    image(before.actions.image, after.actions.image)
        .or_else(|| statement(before, after))
        .or_else(|| history(before.history.as_ref(), after.history.as_ref()?))
}

fn image(before: Option<ImageView>, after: Option<ImageView>) -> Option<Text> {
    let shown = |image: Option<ImageView>| {
        let image = image?;
        matches!(image.stage, ImageStage::Shown { .. }).then_some(image.image)
    };
    let key = match (shown(before), shown(after)) {
        (None, Some(SecureImage::Details)) => "spoken.details-shown",
        (None, Some(SecureImage::Pin)) => "spoken.pin-shown",
        (Some(SecureImage::Details), None) => "spoken.details-hidden",
        (Some(SecureImage::Pin), None) => "spoken.pin-hidden",
        (None, None) | (Some(_), Some(_)) => return None,
    };
    Some(plain(key))
}

fn statement(before: &View, after: &View) -> Option<Text> {
    let was_busy = before.history.as_ref()?.statement == Readiness::Busy;
    let is_busy = after.history.as_ref()?.statement == Readiness::Busy;
    let has_failed = matches!(after.notice, Some(Notice::StatementFailed(_)));
    (was_busy && !is_busy && !has_failed).then(|| plain("spoken.statement-saved"))
}

/// How many rows there are now, where more have come.
fn history(before: Option<&HistoryView>, after: &HistoryView) -> Option<Text> {
    let rows =
        |history: &HistoryView| -> usize { history.pages.iter().map(|page| page.0.len()).sum() };
    let was_loading = before.is_some_and(|before| before.end == ListEnd::Loading);
    let is_loading = after.end == ListEnd::Loading;
    let count = rows(after);
    (was_loading && !is_loading && count > 0).then(|| Text {
        key: "spoken.transactions",
        value: Some(count.to_string()),
    })
}

fn plain(key: &'static str) -> Text {
    Text { key, value: None }
}
