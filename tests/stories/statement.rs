//! A statement of the transactions is saved as a file.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Fault, Outage};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::history::call::{HistoryCall, SaveStatement};
use order_card::flow::history::category::Category::Food;
use order_card::flow::history::filter::{Days, End};
use order_card::flow::history::format::Format::{Csv, Pdf};
use order_card::flow::readiness::Readiness;
use order_card::flow::{Call, Event, Notice, State};

use super::caring::looking_at;
use super::listing::{opening, rows};
use super::script::Story;
use crate::support::{card, failed};

fn is_statement(call: &Call) -> bool {
    matches!(call, Call::History(HistoryCall::SaveStatement(_)))
}

fn open() -> Story {
    let mut story = opening();
    story.page_is(rows(21..=40));
    story
}

#[test]
fn a_statement_is_saved_and_the_page_is_told() {
    for format in [Csv, Pdf] {
        let mut story = open();
        assert_eq!(story.history().statement, Readiness::Ready);
        story
            .happens(Event::StatementClicked(format))
            .asks(Call::History(HistoryCall::SaveStatement(SaveStatement {
                format,
                days: None,
            })));
        assert_eq!(story.history().statement, Readiness::Busy);
        story.file_is(Answer::Saved).says_nothing_more();
        assert_eq!(story.history().statement, Readiness::Ready);
        assert_eq!(story.outcomes(CardAction::History), ["opened", "saved"]);
    }
}

#[test]
fn a_statement_holds_the_days_that_are_chosen_and_no_other_filter() {
    let mut story = open();
    story
        .chooses(End::First, "2026-01-01")
        .chooses(End::Last, "2026-01-31")
        .happens(Event::CategoryClicked(Food))
        .happens(Event::StatementClicked(Csv));
    let days = Some(Days {
        first: "2026-01-01".into(),
        last: "2026-01-31".into(),
    });
    story.asks(Call::History(HistoryCall::SaveStatement(SaveStatement {
        format: Csv,
        days,
    })));
}

#[test]
fn one_statement_is_asked_for_at_a_time() {
    let mut story = open();
    story
        .happens(Event::StatementClicked(Csv))
        .happens(Event::StatementClicked(Csv))
        .happens(Event::StatementClicked(Pdf))
        .has_asked(1, is_statement)
        .file_is(Answer::Saved)
        .happens(Event::StatementClicked(Pdf))
        .has_asked(2, is_statement);
}

#[test]
fn a_statement_that_fails_is_said_each_time() {
    let failures = [
        Failure::Retry(Outage::Unreadable),
        Failure::Misconfigured(Fault::RequestRejected),
    ];
    for failure in failures {
        let mut story = open();
        for times in 1..3 {
            story
                .happens(Event::StatementClicked(Csv))
                .says_nothing_more()
                .file_is(failed(failure.clone()))
                .says(Notice::StatementFailed(failure.clone()))
                .has_told_trouble(failure.code(), times)
                .is(State::Active);
        }
        assert_eq!(story.history().statement, Readiness::Ready);
        story.lists_all(21..=40);
    }
}

#[test]
fn a_statement_is_given_up_after_fifteen_seconds() {
    let mut story = open();
    story
        .happens(Event::StatementClicked(Pdf))
        .waits(15)
        .says(Notice::StatementFailed(Failure::Retry(Outage::Timeout)))
        .has_asked(1, is_statement);
}

#[test]
fn the_silence_holds_for_statements_too() {
    let busy = Failure::Wait(Some(Duration::from_secs(30)));
    let mut story = open();
    story
        .happens(Event::StatementClicked(Csv))
        .file_is(failed(busy.clone()))
        .says(Notice::StatementFailed(busy));
    assert_eq!(story.history().statement, Readiness::Unavailable);
    story
        .happens(Event::StatementClicked(Csv))
        .waits(29)
        .has_asked(1, is_statement);
}

#[test]
fn an_expired_token_is_renewed_once_and_the_statement_asked_for_again() {
    let renew = || failed(Failure::RenewToken);
    let mut story = open();
    story.happens(Event::StatementClicked(Csv)).file_is(renew());
    assert_eq!(story.tokens_out(), [1]);
    story.file_is(renew()).is(State::SignedOut).asks_nothing();
}

#[test]
fn without_the_history_no_statement_is_asked_for() {
    let mut story = looking_at("ACTIVE");
    story.happens(Event::StatementClicked(Csv)).asks_nothing();
    let mut story = open();
    story
        .happens(Event::WentOffline)
        .happens(Event::StatementClicked(Csv))
        .asks_nothing();
    assert_eq!(story.history().statement, Readiness::Unavailable);
}

#[test]
fn a_blocked_card_has_a_statement_too() {
    let mut story = looking_at("BLOCKED");
    story
        .happens(Event::HistoryClicked)
        .page_is(rows(21..=40))
        .happens(Event::StatementClicked(Csv))
        .file_is(Answer::Saved)
        .is(State::Blocked);
    story
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .card_is(card("BLOCKED"))
        .lists_all(21..=40);
}
