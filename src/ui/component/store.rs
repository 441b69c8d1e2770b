//! What the components of one mount share: what they show, and where their events go.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::part::Part;
use crate::flow::card_action::actions::CardActions;
use crate::flow::card_action::view::{CardActionsView, ImageView};
use crate::flow::history::transaction::TransactionPage;
use crate::flow::history::view::HistoryView;
use crate::flow::view::{Badge, Button, CardFace, Message};
use crate::flow::wallets::view::WalletsView;
use crate::flow::{Event, State, View};
use crate::shell::session::{Session, WeakSession};
use crate::shell::signals::{Mounted, Signals};
use crate::ui::messages::Messages;
use crate::ui::spoken;
use crate::ui::text::Text;

/// It is `Copy`, so that every closure can take it, and does not keep the session alive.
#[derive(Clone, Copy)]
pub struct Store {
    shared: StoredValue<Shared, LocalStorage>,
    pub root: AnyNodeRef,
    /// There is none until it has arrived.
    pub later: RwSignal<Option<Later>>,
    /// The button that freezes and unfreezes.
    pub freeze_button: AnyNodeRef,
    /// The button that opens and closes the list of transactions.
    pub history_button: AnyNodeRef,
}

struct Shared {
    session: WeakSession,
    signals: Signals,
    mounted: Mounted,
    card: ArcMemo<CardView>,
    panel: ArcMemo<PanelView>,
    actions: ArcMemo<CardActionsView>,
    history: ArcMemo<Option<HistoryView>>,
    newest: ArcMemo<Option<TransactionPage>>,
}

/// What arrives later, as functions: only `later.rs` names the components behind them, so that they
/// can be left out of what comes first.
#[derive(Clone, Copy)]
pub struct Later {
    pub activation: fn(Store) -> AnyView,
    pub controls: fn(Store) -> AnyView,
    pub dialogs: fn(Store) -> AnyView,
    pub wallets: fn(&PanelView, Store) -> AnyView,
    pub secure_image: fn(ImageView, Store) -> AnyView,
}

/// What is to be seen of the card.
#[derive(Clone, PartialEq)]
pub struct CardView {
    pub state: State,
    pub badge: Option<Badge>,
    pub face: Option<CardFace>,
    /// It was awaited on this screen, and is there.
    pub is_arrival: bool,
    /// Something of the user's identity is still looked at.
    pub is_in_review: bool,
}

/// What there is to say, and the one button.
#[derive(Clone, PartialEq)]
pub struct PanelView {
    pub state: State,
    pub message: Message,
    pub notice: Option<String>,
    pub elsewhere: Option<String>,
    pub button: Option<Button>,
    pub offers_support: bool,
    pub wallets: WalletsView,
}

impl Store {
    /// Registers the part with the session, until the owner of the calling component ends.
    pub fn new(session: &Session, part: Part) -> Store {
        let signals = session.signals();
        let mounted = signals.mount(part);
        let shared = Shared {
            session: session.downgrade(),
            mounted,
            card: select(&signals, |view, _| CardView {
                state: view.state,
                badge: view.badge.clone(),
                face: view.card.clone(),
                is_arrival: view.message == Message::Arrived,
                is_in_review: matches!(view.message, Message::UnderReview | Message::NotUnderstood),
            }),
            panel: select(&signals, |view, messages| PanelView {
                state: view.state,
                message: view.message.clone(),
                // What is wrong with what was typed stands where it was typed.
                notice: messages
                    .notice(view)
                    .filter(|_| view.offline || !is_about_digits(view)),
                elsewhere: messages.elsewhere(view),
                button: view.button,
                offers_support: view.offers_support,
                wallets: view.wallets.clone(),
            }),
            actions: select(&signals, |view, _| view.actions.clone()),
            history: select(&signals, |view, _| view.history.clone()),
            newest: select(&signals, |view, _| view.newest.clone()),
            signals: signals.clone(),
        };
        let store = Store {
            shared: StoredValue::new_local(shared),
            root: AnyNodeRef::new(),
            later: RwSignal::new(None),
            freeze_button: AnyNodeRef::new(),
            history_button: AnyNodeRef::new(),
        };
        on_cleanup(move || {
            signals.unmount(mounted);
            store.dispatch(Event::LeftPage);
        });
        store
    }

    /// The parts of the view that the components draw. What draws one of them does not run again
    /// while only others change.
    pub fn card(self) -> CardView {
        self.shared.with_value(|shared| shared.card.clone()).get()
    }

    pub fn panel(self) -> PanelView {
        self.shared.with_value(|shared| shared.panel.clone()).get()
    }

    pub fn actions(self) -> CardActionsView {
        self.shared
            .with_value(|shared| shared.actions.clone())
            .get()
    }

    /// There is none while it is closed.
    pub fn history(self) -> Option<HistoryView> {
        self.shared
            .with_value(|shared| shared.history.clone())
            .get()
    }

    /// There are none while they are not known.
    pub fn newest(self) -> Option<TransactionPage> {
        self.shared.with_value(|shared| shared.newest.clone()).get()
    }

    /// Runs the calling effect again at every change of the view.
    pub fn track_view(self) {
        self.signals().view.track();
    }

    pub fn dispatch(self, event: Event) {
        if let Some(session) = self.session() {
            session.dispatch(event);
        }
    }

    /// What can be done with a card here. It never changes.
    pub fn offered(self) -> CardActions {
        self.signals().view.read_untracked().offered
    }

    /// What is said of what came to its end since this was asked last; the first part speaks for all.
    pub fn outcome(self, before: &View) -> Option<String> {
        let signals = self.signals();
        let mounted = self.shared.with_value(|shared| shared.mounted);
        let text = spoken::outcome(before, &signals.view.read())?;
        (signals.mounts.read().first() == Some(&mounted)).then(|| self.say(&text))
    }

    pub fn view(self) -> View {
        self.signals().view.get()
    }

    pub fn messages(self) -> Messages {
        self.signals().messages.get()
    }

    pub fn text(self, key: &'static str) -> String {
        self.say(&Text { key, value: None })
    }

    pub fn say(self, text: &Text) -> String {
        self.signals().messages.read().say(text)
    }

    pub fn support_url(self) -> Option<Arc<str>> {
        self.signals().support_url
    }

    /// What is announced now; the first part of a session announces for all.
    pub fn announcement(self) -> Option<String> {
        let signals = self.signals();
        let mounted = self.shared.with_value(|shared| shared.mounted);
        (signals.mounts.read().first() == Some(&mounted))
            .then(|| signals.messages.read().announcement(&signals.view.read()))
    }

    /// The address of what the issuer shows in the widget. It works once, so that only the first
    /// whole widget of a session has it.
    pub fn embed_address(self) -> Option<String> {
        let signals = self.signals();
        let mounted = self.shared.with_value(|shared| shared.mounted);
        let is_whole = |mounted: &&Mounted| mounted.part == Part::Whole;
        let is_shown_here = signals.mounts.read().iter().find(is_whole) == Some(&mounted);
        let address = signals.embed.read();
        let address = address.as_ref().filter(|_| is_shown_here)?;
        Some(address.reveal().to_owned())
    }

    /// The issuer's page is in this frame, and may say that it is over.
    pub fn watch_frame(self, frame: &web_sys::HtmlIFrameElement) {
        if let Some(session) = self.session() {
            session.watch_frame(frame);
        }
    }

    /// Several parts may stand in one document.
    pub fn id(self, name: &str) -> String {
        let number = self.shared.with_value(|shared| shared.mounted.number);
        format!("order-card-{name}-{number}")
    }

    /// There is none where the element outlives its session by an event.
    fn session(self) -> Option<Session> {
        let session = self
            .shared
            .try_with_value(|shared| shared.session.upgrade());
        session.flatten()
    }

    fn signals(self) -> Signals {
        self.shared.with_value(|shared| shared.signals.clone())
    }
}

fn is_about_digits(view: &View) -> bool {
    let activation = view.actions.activation.as_ref();
    activation.is_some_and(|activation| activation.failure.is_some())
}

/// The part of the view that some components draw.
fn select<T>(signals: &Signals, part: fn(&View, &Messages) -> T) -> ArcMemo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let (view, messages) = (signals.view.clone(), signals.messages.clone());
    ArcMemo::new(move |_| part(&view.read(), &messages.read()))
}
