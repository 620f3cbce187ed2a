//! A worksheet is opened: what is forgotten, taken in and said then.

use crate::screens::Wizard;
use crate::screens::clock::Clock;
use crate::screens::form::{Form, FormKind};
use crate::screens::hub::HubScreen;
use crate::screens::message::{Effect, Opened};
use crate::screens::model::DraftPlace;
use crate::screens::screen::Screen;
use crate::screens::start::StartScreen;
use crate::worksheet::Env;
use crate::workspace::{Say, Tone};

impl Wizard {
    pub(in crate::screens) fn opened(&mut self, opened: Opened, world: &mut dyn Env) -> Vec<Effect> {
        let profile = self.model.profile.clone().unwrap_or_default();
        let workspace = crate::workspace::Workspace::new(
            &self.model.library,
            opened.path,
            opened.log,
            opened.lists,
            opened.read_only.clone(),
            profile,
            world.today(),
        );
        let facts_open = workspace.review.findings.iter().any(|finding| finding.kind.asks_fact());
        self.model.workspace = Some(workspace);
        self.forget_file();
        // A new account whose form waited for its worksheet.
        let is_begun = |form: &Form| form.busy && form.purpose == FormKind::NewAccount;
        let begun = matches!(self.screens.last(), Some(Screen::Form(form)) if is_begun(form));
        let effects = if begun { self.close_form() } else { Vec::new() };
        self.screens.truncate(1);
        if !matches!(self.screens.first(), Some(Screen::Start(_) | Screen::Portfolio(_))) {
            self.screens = vec![Screen::Start(StartScreen::default())];
        }
        self.push(Screen::Hub(HubScreen::default()));
        self.take_drafts(DraftPlace::Beside, opened.draft.as_deref());
        self.take_drafts(DraftPlace::Private, opened.private_draft.as_deref());
        // Why nothing can be written comes first: a last line that was left out is so for the same reason.
        if let Some(say) = opened.read_only {
            self.say(Tone::Hint, say);
        } else if let Some(say) = opened.notice {
            self.say(Tone::Problem, say);
        } else if let Some(say) = self.said_of_drafts(&[DraftPlace::Beside, DraftPlace::Private]) {
            self.say(Tone::Hint, say);
        } else if let Some(newer) = self.newer() {
            let title = self.model.words_in(&newer).title.to_string();
            let say = Say::new("said-newer-edition").with("title", title).with("edition", newer.edition.as_str());
            self.say(Tone::Hint, say);
        } else {
            self.say(Tone::Hint, self.welcome());
        }
        if facts_open && self.model.workspace.as_ref().is_some_and(|workspace| workspace.state.answers.is_empty()) {
            self.jump_to_account();
        }
        if self.model.profile.is_none() {
            self.ask_who();
        }
        effects
    }

    /// That something is kept of what was being typed, if so, and how one goes on with it.
    pub(in crate::screens) fn said_of_drafts(&self, places: &[DraftPlace]) -> Option<Say> {
        let purpose = places.iter().find_map(|place| self.drafted(*place).next())?;
        let say = match (purpose.on(), &purpose) {
            (Some(at), _) => Say::new("said-draft-kept").with("item", self.short_name(at)),
            (None, FormKind::Park | FormKind::Question(_)) => Say::new("said-draft-kept-question"),
            (None, FormKind::Rename) => Say::new("said-draft-kept-name"),
            (None, FormKind::Person(person)) if !person.speaks => Say::new("said-draft-kept-person"),
            (None, _) => Say::new("said-draft-kept-other"),
        };
        Some(say.with("key", purpose.key()))
    }

    /// Another file is opened: what belonged to the one before, and stands in neither, goes no further.
    pub(in crate::screens) fn forget_file(&mut self) {
        self.model.facilitator = Ok(crate::workspace::Facilitator::default());
        self.model.clock = Clock::default();
        self.model.settling = None;
    }

    fn welcome(&self) -> Say {
        let Some(workspace) = self.model.workspace.as_ref() else { return Say::new("said-opened") };
        let total = workspace.review.grand_total(&workspace.lists);
        let (asked, answered) = (total.asked, total.answered);
        if answered == 0 && !workspace.review.findings.iter().any(|finding| finding.kind.asks_fact()) {
            return Say::new("said-opened-described").count("asked", asked);
        }
        if answered == 0 {
            return Say::new("said-opened-new").count("asked", asked);
        }
        if workspace.review.blocking().next().is_none() {
            return match workspace.state.sealed.last() {
                None => Say::new("said-opened-complete").count("asked", asked),
                Some(sealed) => Say::new("said-opened-sealed")
                    .with("date", crate::worksheet::stamp::date_of(sealed.at).to_string())
                    .count("count", sealed.changes_since),
            };
        }
        let changed = workspace.state.last_change.map(|at| crate::worksheet::stamp::date_of(at).to_string());
        Say::new("said-opened-again")
            .count("answered", answered)
            .count("asked", asked)
            .with("date", changed.unwrap_or_default())
    }
}
