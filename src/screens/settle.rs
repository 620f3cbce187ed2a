//! Two sides that did not know of each other: one is taken, or it is said anew; the reason is asked once.
//!
//! Whatever is recorded then has seen both sides, so it settles them; undoing it brings them back.

mod find;
pub(crate) mod page;
mod reanswer;
pub(crate) mod side;

use crate::checklist::{Address, Id, Library, bundled};
use crate::screens::form::kind::Side;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::key::Key;
use crate::screens::layout::Scroll;
use crate::screens::message::Effect;
use crate::screens::model::Settling;
use crate::screens::screen::Screen;
use crate::screens::settle::page::SettleScreen;
use crate::screens::{AfterSave, Pending, Wizard};
use crate::worksheet::{Affirmation, Affirmed, Answer, Edition, Env, Event, EventId, EventKind, Standing, Topic};
use crate::workspace::{Label, Say, Tone, Workspace, answering};
use find::disputed_at;

/// The value of "which edition" that leaves a checklist out.
const LEFT_OUT: &str = "none";

impl Wizard {
    /// What is disputed under the cursor, unless it is being said anew.
    pub(super) fn disputed_here(&self) -> Option<Topic> {
        let workspace = self.model.workspace.as_ref()?;
        let found = match self.screens.last()? {
            Screen::Findings(screen) => self.model.disputed_finding(screen.cursor),
            Screen::Checklists(screen) => {
                let line = screen.line(&self.model).filter(|line| line.is_disputed);
                line.map(|line| Topic::Checklist(line.list.id.clone()))
            }
            Screen::Account(_) => disputed_at(workspace, &self.current_row()?, true),
            Screen::Item(_) => disputed_at(workspace, &self.current_row()?, false),
            _ => None,
        }?;
        let is_anew = self.model.settling.as_ref().is_some_and(|settling| settling.topic == found);
        (!is_anew).then_some(found)
    }

    /// Shows the sides of what is disputed.
    pub(super) fn show_sides(&mut self, topic: Topic) {
        let at = match self.screens.last() {
            Some(Screen::Item(_)) => self.current_row().map(|row| row.at.without_option()),
            Some(Screen::Findings(screen)) => {
                screen.finding(&self.model).and_then(|finding| finding.at.first().cloned())
            }
            _ => None,
        };
        let at = at.or_else(|| topic.at().cloned());
        self.model.settling = None;
        self.push(Screen::Settle(SettleScreen { topic, at, scroll: Scroll::default() }));
    }

    /// Asks why a side is taken: the one that the key names, or the first.
    pub(super) fn ask_side(&mut self, key: Option<Key>) {
        let figure = match key {
            Some(Key::Char(figure)) => figure.to_digit(10).and_then(|figure| usize::try_from(figure).ok()),
            _ => Some(1),
        };
        let place = figure.and_then(|figure| figure.checked_sub(1));
        let Some(Screen::Settle(screen)) = self.screens.last() else { return };
        let conflict = screen.conflict(&self.model);
        let sides = conflict.map(|conflict| conflict.claims.iter().map(|c| c.event).collect::<Vec<_>>());
        match place.and_then(|place| sides?.get(place).copied()) {
            Some(event) => self.ask_why(Some(event), figure.unwrap_or(1)),
            None => self.say(Tone::Hint, Say::new("refused-no-such-side")),
        }
    }

    /// Asks why it is said anew.
    pub(super) fn ask_reanswer(&mut self) {
        self.ask_why(None, 0);
    }

    fn ask_why(&mut self, take: Option<EventId>, figure: usize) {
        let Some(Screen::Settle(screen)) = self.screens.last() else { return };
        let (topic, at) = (screen.topic.clone(), screen.at.clone());
        let mut intro = vec![self.topic_label(&topic, at.as_ref())];
        intro.push(match take {
            Some(_) => Say::new("form-settle-take").count("side", figure).into(),
            None => Say::new("form-settle-anew").into(),
        });
        let mut fields = Vec::new();
        if let (Topic::Checklist(id), None) = (&topic, take) {
            let left_out =
                (!bundled::is_always(id)).then(|| (LEFT_OUT.to_owned(), Label::Say(Say::new("form-settle-left-out"))));
            let editions = self
                .model
                .library
                .editions(id)
                .map(|list| (list.edition.to_string(), Label::Words(list.edition.to_string())));
            let all: Vec<(String, Label)> = editions.chain(left_out).collect();
            let newest = self.model.library.newest(id).map(|list| list.edition.to_string()).unwrap_or_default();
            fields.push(Field::new("edition", FieldKind::Pick(all)).filled(newest));
        }
        let why = Field::new("why", FieldKind::Note);
        // What somebody answered falls: the other one may ask why.
        fields.push(if matches!(topic, Topic::Answer(_)) { why } else { why.optional() });
        self.show_form(FormKind::Settle(Side { topic, take }), intro, fields);
    }

    pub(super) fn submit_settle(
        &mut self,
        form: &Form,
        topic: &Topic,
        take: Option<EventId>,
        world: &mut dyn Env,
    ) -> Vec<Effect> {
        let settling = Settling { topic: topic.clone(), why: form.note("why") };
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let taken = take.and_then(|event| workspace.log.event(event));
        let what = match take {
            Some(_) => taken.map(|event| event.what.clone()),
            None => edition_picked(&self.model.library, form, topic),
        };
        let Some(what) = what else {
            self.model.settling = Some(settling);
            return self.reanswer(topic);
        };
        if let EventKind::Answer { on, answer: Some(answer) } = &what {
            let part = self
                .place_settled()
                .filter(|at| answering::kept_at(workspace, at) == *on)
                .unwrap_or_else(|| on.clone());
            if let Some(forbidden) = answering::forbidden(workspace, &part, answer.outcome, &answer.chosen) {
                return self.refuse("why", forbidden);
            }
            let events = workspace.events(vec![what.clone()], world);
            let decides = events.last().map(|event| event.by.clone());
            // What was proposed without an affirmation can be proposed again without one, but not confirmed.
            let is_owed = answer.affirmation.is_some() || workspace.standing() == Standing::Confirmed;
            let is_affirmed = answer.outcome.is_affirmed() && is_owed;
            if is_affirmed && !is_own_affirmation(workspace, &part, answer, taken, decides.as_ref()) {
                self.model.settling = Some(settling);
                return self.affirm_side(&part, answer);
            }
            return self.record_settled(events, settling);
        }
        let events = workspace.events(vec![what], world);
        self.record_settled(events, settling)
    }

    fn record_settled(&mut self, mut events: Vec<Event>, settling: Settling) -> Vec<Effect> {
        // Who is new here is introduced first.
        if let Some(event) = events.last_mut() {
            event.why = settling.why;
        }
        self.pending = Some(Pending { events: events.clone(), then: AfterSave::LeaveForm(Say::new("said-settled")) });
        vec![Effect::Record(events)]
    }

    /// The part at which the sides that show were opened.
    fn place_settled(&self) -> Option<Address> {
        self.screens.iter().rev().find_map(|screen| match screen {
            Screen::Settle(screen) => screen.at.clone(),
            _ => None,
        })
    }

    /// What a conflict is about, to stand over a form.
    fn topic_label(&self, topic: &Topic, at: Option<&Address>) -> Label {
        match (topic, at) {
            (Topic::Name, _) => Say::new("settle-name").into(),
            (Topic::Checklist(id), _) => {
                let list = self.model.library.newest(id);
                Label::Words(list.map_or_else(|| id.to_string(), |l| self.model.words_in(l).title.to_string()))
            }
            (Topic::Question(_), _) => Say::new("settle-question").into(),
            (Topic::QuestionReply(_), _) => Say::new("settle-question-reply").into(),
            (Topic::Reply(_), None) => Say::new("comment-whole").into(),
            (_, Some(at)) if at.part.is_some() => self.part_label(at),
            (Topic::Fact(at), _) => Label::Words(self.short_name(at)),
            (_, Some(at)) => self.item_label(at),
            (_, None) => Say::new("settle-name").into(),
        }
    }
}

/// The edition that a form takes a checklist in with, or leaves it out.
fn edition_picked(library: &Library, form: &Form, topic: &Topic) -> Option<EventKind> {
    let Topic::Checklist(checklist) = topic else { return None };
    let edition = match form.value("edition") {
        LEFT_OUT => None,
        picked => Some(Edition::of(library.edition(checklist, &Id::parse(picked).ok()?)?)),
    };
    Some(EventKind::Checklist { checklist: checklist.clone(), edition })
}

/// Whether the one who decides affirmed the same sentence already, and it holds.
fn is_own_affirmation(
    workspace: &Workspace,
    part: &Address,
    answer: &Answer,
    taken: Option<&Event>,
    decides: Option<&Id>,
) -> bool {
    let named = |affirmation: &Affirmation| {
        taken.is_some_and(|event| affirmation.affirmed(&event.by, &event.rec) == Affirmed::Named)
    };
    answer.affirmation.as_ref().is_some_and(|affirmation| {
        decides == Some(&affirmation.by)
            && !named(affirmation)
            && affirmation.meaning == answering::sentence_meaning(workspace, part, &answer.chosen)
            && affirmation.expires >= workspace.today
    })
}
