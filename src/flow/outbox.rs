//! What goes out at the end of an event: effects in their order, what the page has not been told
//! yet, and the one timer.

use super::answer::Failure;
use super::card_action::actions::CardAction;
use super::effect::{Effect, News};
use super::{State, Timestamp};

#[derive(Clone, Debug)]
pub struct Outbox {
    effects: Vec<Effect>,
    /// What was done, to be told once the state is.
    acted: Vec<News>,
    told_state: State,
    /// Of all but the history, and of the history.
    told_codes: [Option<&'static str>; 2],
    timer: Option<Timestamp>,
}

impl Default for Outbox {
    fn default() -> Outbox {
        Outbox {
            effects: Vec::new(),
            acted: Vec::new(),
            told_state: State::Loading,
            told_codes: [None; 2],
            timer: None,
        }
    }
}

impl Outbox {
    pub fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub fn tell(&mut self, news: News) {
        self.effects.push(Effect::Tell(news));
    }

    pub fn tell_act(&mut self, action: CardAction, outcome: &'static str) {
        let action = action.name();
        self.acted.push(News::Acted { action, outcome });
    }

    /// The state comes first, then what was done, then what went wrong.
    pub fn tell_changes(&mut self, state: State, troubles: [Option<Failure>; 2]) {
        if state != self.told_state {
            let from = self.told_state;
            self.told_state = state;
            self.tell(News::StateChanged { from, to: state });
        }
        for news in std::mem::take(&mut self.acted) {
            self.tell(news);
        }
        for (told, trouble) in self.told_codes.iter_mut().zip(troubles) {
            let code = trouble.map(|failure| failure.code());
            if code != *told {
                *told = code;
                if let Some(code) = code {
                    self.effects.push(Effect::Tell(News::Troubled(code)));
                }
            }
        }
    }

    /// A timer that stands is not set again.
    pub fn set_timer(&mut self, first: Timestamp, now: Timestamp) {
        if self.timer != Some(first) {
            self.timer = Some(first);
            self.effects.push(Effect::WakeAfter(first.since(now)));
        }
    }

    pub fn timer_rang(&mut self) {
        self.timer = None;
    }

    pub fn drain(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }
}
