//! The way of an order. Pure: one stage and the scenario give the next.

use super::purpose::Purpose;
use super::scenario::Scenario;
use super::stage::{FreezeOutcome, Outcome, Stage};

/// What comes after a stage.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Next {
    Stage(Stage),
    End {
        is_good: bool,
        issue_status: Option<&'static str>,
    },
}

impl Stage {
    /// What comes after it.
    pub fn next(self, purpose: &Purpose, scenario: &Scenario) -> Next {
        let outcome = scenario.outcome;
        let is_issue = matches!(purpose, Purpose::Issue { .. });
        match self {
            Self::New if is_issue && scenario.paid => Next::Stage(Self::Paid),
            Self::New | Self::Paid => Next::Stage(Self::Activating),
            Self::Activating if !is_issue => Next::Stage(Self::Processing),
            Self::Activating if outcome == Outcome::Failed => failed(None),
            Self::Activating => Next::Stage(Self::CardCreatePending),
            Self::Processing => match scenario.freeze_outcome {
                FreezeOutcome::Completed => completed(None),
                FreezeOutcome::Failed => failed(None),
            },
            Self::CardCreatePending if outcome == Outcome::CardCreateError => {
                failed(Some("card_create_error"))
            }
            Self::CardCreatePending => Next::Stage(Self::CardCreateDone),
            Self::CardCreateDone if outcome == Outcome::InitialTopupSkipped => {
                completed(Some("initial_topup_skipped"))
            }
            Self::CardCreateDone => Next::Stage(Self::InitialTopupPending),
            Self::InitialTopupPending => Next::Stage(Self::InitialTopupInProgress),
            Self::InitialTopupInProgress if outcome == Outcome::InitialTopupError => {
                failed(Some("initial_topup_error"))
            }
            Self::InitialTopupInProgress if outcome == Outcome::InitialTopupVerifyError => {
                failed(Some("initial_topup_verify_error"))
            }
            Self::InitialTopupInProgress => Next::Stage(Self::InitialTopupDone),
            Self::InitialTopupDone if outcome == Outcome::InitialTopupDone => {
                completed(Some("initial_topup_done"))
            }
            Self::InitialTopupDone => completed(Some("completed")),
        }
    }
}

fn completed(issue_status: Option<&'static str>) -> Next {
    Next::End {
        is_good: true,
        issue_status,
    }
}

fn failed(issue_status: Option<&'static str>) -> Next {
    Next::End {
        is_good: false,
        issue_status,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The second words on the way, and whether it ends well.
    fn way(purpose: &Purpose, scenario: &Scenario) -> (Vec<&'static str>, bool) {
        let mut words = Vec::new();
        let mut stage = Stage::New;
        loop {
            words.push(stage.issue_status().unwrap_or(stage.status()));
            match stage.next(purpose, scenario) {
                Next::Stage(next) => stage = next,
                Next::End {
                    is_good,
                    issue_status,
                } => {
                    words.extend(issue_status);
                    return (words, is_good);
                }
            }
        }
    }

    #[test]
    fn every_outcome_has_its_way() {
        let purpose = Purpose::Issue {
            product: String::new(),
        };
        let start = ["new", "paid", "activating", "card_create_pending"].as_slice();
        let topup = [
            "card_create_done",
            "initial_topup_pending",
            "initial_topup_in_progress",
        ]
        .as_slice();
        let done = ["initial_topup_done"].as_slice();
        for (outcome, expected, is_good) in [
            (
                Outcome::Completed,
                [start, topup, done, &["completed"]].concat(),
                true,
            ),
            (
                Outcome::InitialTopupDone,
                [start, topup, done, done].concat(),
                true,
            ),
            (
                Outcome::InitialTopupSkipped,
                [start, &["card_create_done", "initial_topup_skipped"]].concat(),
                true,
            ),
            (
                Outcome::CardCreateError,
                [start, &["card_create_error"]].concat(),
                false,
            ),
            (
                Outcome::InitialTopupError,
                [start, topup, &["initial_topup_error"]].concat(),
                false,
            ),
            (
                Outcome::InitialTopupVerifyError,
                [start, topup, &["initial_topup_verify_error"]].concat(),
                false,
            ),
            (Outcome::Failed, start[..3].to_vec(), false),
        ] {
            let scenario = Scenario {
                outcome,
                ..Scenario::default()
            };
            assert_eq!(way(&purpose, &scenario), (expected, is_good), "{outcome:?}");
        }
    }

    #[test]
    fn an_order_to_freeze_has_no_second_word() {
        let purpose = Purpose::Freeze {
            card: String::new(),
        };
        let expected = ["new", "activating", "processing"].to_vec();
        for (freeze_outcome, is_good) in [
            (FreezeOutcome::Completed, true),
            (FreezeOutcome::Failed, false),
        ] {
            let scenario = Scenario {
                freeze_outcome,
                ..Scenario::default()
            };
            assert_eq!(way(&purpose, &scenario), (expected.clone(), is_good));
        }
    }
}
