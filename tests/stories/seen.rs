//! The verbs for what is seen, told, remembered and asked.

use order_card::flow::call::CallId;
use order_card::flow::elsewhere::Elsewhere;
use order_card::flow::intent::{OrderKey, OrderNumber, Stage};
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Action, Button, Message, Tone};
use order_card::flow::{Call, News, Notice, PageStep, State, Timestamp};

use super::script::Story;
use crate::support::NOON;

impl Story {
    pub fn is(&mut self, state: State) -> &mut Story {
        assert_eq!(
            self.flow.view().state,
            state,
            "at {:?}",
            self.now.since(NOON)
        );
        self
    }

    pub fn offers(&mut self, action: Action) -> &mut Story {
        let expected = Button {
            action,
            readiness: Readiness::Ready,
        };
        assert_eq!(self.flow.view().button, Some(expected));
        self
    }

    pub fn shows_button(&mut self, action: Action, readiness: Readiness) -> &mut Story {
        assert_eq!(self.flow.view().button, Some(Button { action, readiness }));
        self
    }

    pub fn shows_no_button(&mut self) -> &mut Story {
        assert_eq!(self.flow.view().button, None);
        self
    }

    pub fn shows_badge(&mut self, tone: Tone, word: &str) -> &mut Story {
        let badge = self.flow.view().badge.expect("there is no badge");
        assert_eq!((badge.tone, badge.word.as_deref()), (tone, Some(word)));
        self
    }

    pub fn says(&mut self, notice: Notice) -> &mut Story {
        assert_eq!(self.flow.view().notice, Some(notice));
        self
    }

    pub fn says_nothing_more(&mut self) -> &mut Story {
        assert_eq!(self.flow.view().notice, None);
        self
    }

    pub fn has_told(&mut self, news: News) -> &mut Story {
        assert!(
            self.news.contains(&news),
            "{news:?} is not in {:?}",
            self.news
        );
        self
    }

    pub fn says_elsewhere(&mut self, elsewhere: Elsewhere) -> &mut Story {
        assert_eq!(self.flow.view().elsewhere, Some(elsewhere));
        self
    }

    pub fn says_nothing_of_elsewhere(&mut self) -> &mut Story {
        assert_eq!(self.flow.view().elsewhere, None);
        self
    }

    pub fn has_asked_page(&mut self, steps: &[PageStep]) -> &mut Story {
        assert_eq!(self.page_asked, steps);
        self
    }

    pub fn shows_message(&mut self, message: Message) -> &mut Story {
        assert_eq!(self.flow.view().message, message);
        self
    }

    pub fn offers_support(&mut self, is_so: bool) -> &mut Story {
        assert_eq!(self.flow.view().offers_support, is_so);
        self
    }

    pub fn remembers(&mut self, stage: Option<Stage>) -> &mut Story {
        assert_eq!(self.stored.as_ref().map(|intent| intent.stage), stage);
        self
    }

    pub fn asks(&mut self, call: Call) -> &mut Story {
        assert!(self.is_out(&call), "{call:?} is not out: {:?}", self.out);
        self
    }

    pub fn asks_nothing(&mut self) -> &mut Story {
        assert_eq!(self.out, []);
        self
    }

    pub fn has_sent_orders(&mut self, count: usize) -> &mut Story {
        assert_eq!(self.order_keys().len(), count);
        self
    }

    pub fn order_keys(&self) -> Vec<OrderKey> {
        let key = |(_, call): &(Timestamp, Call)| {
            let Call::Order(key) = call else {
                return None;
            };
            Some(key.clone())
        };
        self.asked.iter().filter_map(key).collect()
    }

    /// Under which number the order is asked for that is out.
    pub fn order_number(&self) -> Option<OrderNumber> {
        match self.find_out(|call| matches!(call, Call::ReadOrder(_))) {
            Some(Call::ReadOrder(number)) => Some(number),
            _ => None,
        }
    }

    /// The token numbers of the questions that are out.
    pub fn tokens_out(&self) -> Vec<u32> {
        self.out.iter().map(|(_, _, token)| token.0).collect()
    }

    pub fn order_call(&self) -> Option<Call> {
        self.find_out(|call| matches!(call, Call::Order(_)))
    }

    /// The oldest question of this kind that is out.
    pub fn find_out(&self, is_it: fn(&Call) -> bool) -> Option<Call> {
        let mut out = self.out.iter().map(|(_, call, _)| call);
        out.find(|call| is_it(call)).cloned()
    }

    pub fn is_out(&self, call: &Call) -> bool {
        self.out_id(call).is_some()
    }

    pub fn out_id(&self, call: &Call) -> Option<CallId> {
        self.out
            .iter()
            .find(|(_, out, _)| out == call)
            .map(|(id, _, _)| *id)
    }
}
