//! Carrying out what the wizard asks for.

use std::sync::Arc;

use crate::checklist::Checklist;
use crate::screens::DraftPlace;
use crate::screens::Effect;
use crate::screens::Message as Tell;
use crate::screens::Opened;
use crate::screens::Other;
use crate::screens::With;
use crate::session::sealing::{self, Order, Target};
use crate::session::user_error::UserError;
use crate::session::worksheet_file::{self, LoadedWorksheet};
use crate::session::{comparing, countersigning, evidence, reopen, template};
use crate::store::{self, Draft, Writer, settings};
use crate::text::Line;
use crate::tui::run::{Message, Step};
use crate::tui::theme::Theme;
use crate::worksheet::Env;
use crate::workspace::{Notice, Saving, Say, SealOrder, Tone};

use super::{App, AppMessage};
use crate::session::profile::to_remember;

impl App {
    pub(super) fn perform(&mut self, effect: Effect) -> Step<AppMessage> {
        match effect {
            Effect::Open(place) => {
                if let Some(path) = self.shelf.get(place).cloned() {
                    self.open(&path);
                }
            }
            Effect::Create { name, log } => {
                let now = self.world.now();
                let created = store::ensure(self.paths.data()).map_err(UserError::from).and_then(|()| {
                    worksheet_file::create(&self.wizard.model.library, self.paths.data(), name.as_str(), &log, now)
                });
                match created {
                    Ok(worksheet_file) => {
                        self.close();
                        self.attach(worksheet_file);
                    }
                    Err(trouble) => return self.dispatch(Tell::Failed(trouble.say)),
                }
            }
            Effect::CreateFromTemplate { name, from, lists } => return self.create_from_template(&name, &from, lists),
            Effect::Record(events) => return self.write(&events),
            Effect::KeepDraft { place, text } => self.drafts.keep(place, text),
            Effect::SaveProfile(profile) => {
                let saved = store::ensure(self.paths.config())
                    .and_then(|()| settings::update(&self.paths.settings(), |s| s.me = Some(to_remember(&profile))));
                if let Err(error) = saved {
                    return self.dispatch(Tell::Failed(UserError::from(error).say));
                }
            }
            Effect::NextTheme => self.next_theme(),
            Effect::NextLanguage => self.next_language(),
            Effect::FindKeys => {
                let keyring = self.keyring.clone();
                self.work(move || Tell::Keys(keyring.find()));
            }
            Effect::MakeKey { email, passphrase } => {
                let keyring = self.keyring.clone();
                self.work(move || match keyring.make(email.as_str(), &passphrase) {
                    Ok(key) => Tell::KeyMade(Box::new(key)),
                    Err(trouble) => Tell::Failed(trouble.say),
                });
            }
            Effect::Seal(order) => self.seal(*order),
            Effect::Countersign(order) => {
                let (keyring, paths, now) = (self.keyring.clone(), self.paths.clone(), self.world.now());
                let library = self.wizard.model.library.clone();
                let (path, named) = (self.record.clone().unwrap_or_default(), self.trust.clone());
                let seal = move || {
                    let trusted = reopen::trust(&paths, named.as_deref())?;
                    countersigning::carry_out(&library, &order, &path, &keyring, trusted.as_ref(), now)
                };
                self.work(move || match seal() {
                    Ok(reopened) => Tell::Countersigned(reopened),
                    Err(trouble) => Tell::Failed(trouble.say),
                });
            }
            Effect::InspectDocument { document, copy, serial } => {
                let path = self.writer.as_ref().map(|writer| writer.path().to_owned()).unwrap_or_default();
                self.work(move || {
                    let look = if copy { evidence::look_and_copy } else { evidence::look };
                    let found = look(document.as_str(), &path).map_err(|trouble| trouble.say);
                    Tell::LookedAt { serial, found: Box::new(found) }
                });
            }
            Effect::TrustOwn(line) => {
                return match sealing::trust(&self.paths, &line) {
                    Ok(_) => self.dispatch(Tell::Trusted),
                    Err(trouble) => self.dispatch(Tell::Failed(trouble.say)),
                };
            }
            Effect::Compare { with, serial } => self.compare(&with, serial),
            Effect::SaveFacilitatorNotes(change) => return self.facilitate(change),
            Effect::OpenListed(place) => {
                if let Some(path) = self.listed.get(place).cloned() {
                    self.chosen = Some(place);
                    self.open(&path);
                }
            }
            Effect::Retry => {
                if let Some(writer) = &self.writer {
                    writer.retry();
                }
            }
            Effect::Close => {
                self.close();
                if self.folder.is_some() {
                    self.look_again();
                } else {
                    self.list_shelf();
                }
            }
            Effect::Suspend => return Step::Suspend,
            Effect::Quit => return Step::Quit(0),
        }
        Step::Go
    }

    fn create_from_template(&mut self, name: &Line, from: &Line, lists: Vec<Arc<Checklist>>) -> Step<AppMessage> {
        match self.begin_with(name, from, lists) {
            Ok((worksheet_file, said)) => {
                self.close();
                self.attach(worksheet_file);
                self.wizard.notice = Some(Notice { tone: Tone::Done, say: said });
                Step::Go
            }
            Err(trouble) => self.dispatch(Tell::Failed(trouble.say)),
        }
    }

    /// Creates a worksheet with the choices of another file.
    fn begin_with(
        &mut self,
        name: &Line,
        from: &Line,
        lists: Vec<Arc<Checklist>>,
    ) -> Result<(LoadedWorksheet, Say), UserError> {
        let profile = self.wizard.model.profile.clone().unwrap_or_default();
        // A file is looked for where one is, and where the worksheets are.
        let path = evidence::path_of(from.as_str(), &self.paths.data().join("new"));
        let source = template::read(&self.wizard.model.library, &path, &profile, &mut self.world)
            .map_err(template::Refused::trouble)?;
        let begun = template::begin(
            &self.wizard.model.library,
            (&profile, name),
            lists,
            &[],
            source,
            &self.wizard.model.language,
            &mut self.world,
        )?;
        store::ensure(self.paths.data())?;
        let worksheet_file = worksheet_file::create(
            &self.wizard.model.library,
            self.paths.data(),
            name.as_str(),
            &begun.log,
            self.world.now(),
        )?;
        Ok((worksheet_file, begun.said()))
    }

    /// Shows a worksheet that was opened or created.
    pub(super) fn attach(&mut self, worksheet_file: LoadedWorksheet) {
        let mut read_only = None;
        match worksheet_file.file {
            Err(why) => read_only = Some(why),
            Ok(file) => {
                let sender = self.sender.clone();
                let tell = move |notice| drop(sender.send(Message::Own(AppMessage::Saved(notice))));
                match Writer::start(file, tell) {
                    Ok(writer) => self.writer = Some(writer),
                    Err(error) => read_only = Some(UserError::from(error).say),
                }
            }
        }
        // What is beside a worksheet is written by whoever holds its lock; what is one's own, by anybody.
        self.drafts.open(self.writer.as_ref().map(Writer::draft), Some(Draft::private(&worksheet_file.path)));
        let path = worksheet_file.path.clone();
        drop(settings::update(&self.paths.settings(), |settings| settings.last_worksheet = Some(path)));
        let opened = Opened {
            path: crate::text::harmless(&worksheet_file.path.to_string_lossy()),
            log: worksheet_file.log,
            lists: worksheet_file.lists,
            read_only,
            draft: self.drafts.read(DraftPlace::Beside),
            private_draft: self.drafts.read(DraftPlace::Private),
            notice: worksheet_file.notice,
        };
        drop(self.dispatch(Tell::Opened(Box::new(opened))));
        self.read_facilitator(worksheet_file.path);
    }

    /// Writes events: what is written has happened, what is not has not.
    fn write(&mut self, events: &[crate::worksheet::Event]) -> Step<AppMessage> {
        let log = self.wizard.model.workspace.as_ref().map(|workspace| &workspace.log);
        let lines: Vec<String> =
            log.map(|log| events.iter().map(|event| log.line(event)).collect()).unwrap_or_default();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let written = self.writer.as_mut().map(|writer| writer.append_all(&lines));
        match written {
            Some(Ok(_)) => {
                drop(self.wizard.update(Tell::Saving(Saving::NotYetSafe), &mut self.world));
                self.dispatch(Tell::Recorded)
            }
            Some(Err(error)) => self.dispatch(Tell::Failed(UserError::from(error).say)),
            None => self.dispatch(Tell::Failed(Say::new("app-not-open"))),
        }
    }

    /// How safe the worksheet is, by what its writer tells.
    pub(super) fn saving(&self, notice: &store::Notice) -> Saving {
        match notice {
            store::Notice::Failed(failed) => Saving::Failed(UserError::from(failed.error.clone()).say),
            store::Notice::Safe(_) if self.writer.as_ref().is_some_and(|writer| writer.unsynced() > 0) => {
                Saving::NotYetSafe
            }
            store::Notice::Safe(_) => Saving::Safe,
        }
    }

    fn next_theme(&mut self) {
        let at = Theme::ALL.iter().position(|theme| *theme == self.theme).unwrap_or(0);
        let next = at.saturating_add(1).checked_rem(Theme::ALL.len()).unwrap_or(0);
        self.theme = Theme::ALL.get(next).copied().unwrap_or(self.theme);
        let (theme, name) = match self.theme {
            Theme::Contrast => (settings::Theme::HighContrast, "said-theme-contrast"),
            Theme::Default => (settings::Theme::Default, "said-theme-default"),
            Theme::Light => (settings::Theme::Light, "said-theme-light"),
            Theme::Mono => (settings::Theme::Mono, "said-theme-mono"),
        };
        self.wizard.notice = Some(Notice { tone: Tone::Done, say: Say::new(name) });
        // What would show anyway needs no name: so whoever comes round to it again leaves it to NO_COLOR once more.
        let theme = (self.theme != self.unnamed_theme).then_some(theme);
        // A theme that could not be remembered is no reason to disturb anybody.
        drop(settings::update(&self.paths.settings(), |settings| settings.theme = theme));
    }

    fn seal(&self, order: SealOrder) {
        let keyring = self.keyring.clone();
        let paths = self.paths.clone();
        let path = self.writer.as_ref().map(|writer| writer.path().to_owned()).unwrap_or_default();
        let folder = path.parent().filter(|_| self.writer.is_some()).map(std::path::Path::to_owned);
        let target = Target::Folder(folder.unwrap_or_else(|| self.paths.data().to_owned()));
        let state = self.wizard.model.workspace.as_ref().map(|workspace| workspace.state.clone()).unwrap_or_default();
        let (library, now) = (self.wizard.model.library.clone(), self.world.now());
        self.work(move || {
            let order = Order {
                document: &order.document,
                key: &order.key,
                passphrase: &order.passphrase,
                signer: order.signer.as_str(),
            };
            let unchanged = sealing::unchanged(&state, &path);
            match unchanged.and_then(|()| sealing::seal(&library, &order, &keyring, &target, &paths, now)) {
                Ok(sealed) => Tell::Sealed(Box::new(sealed)),
                Err(trouble) => Tell::Failed(trouble.say),
            }
        });
    }

    /// Reads the record to compare with.
    fn compare(&self, with: &With, serial: u64) {
        let path = match with {
            With::Shelf(place) => self.shelf.get(*place).cloned().unwrap_or_default(),
            With::File(typed) => {
                let path = self.writer.as_ref().map(|writer| writer.path().to_owned()).unwrap_or_default();
                evidence::path_of(typed.as_str(), &path)
            }
        };
        let library = self.wizard.model.library.clone();
        let (language, today, now) = (self.wizard.model.language.clone(), self.world.today(), self.world.now());
        self.work(move || {
            let found = comparing::record(&library, &path, &language, today, now);
            let other = found.map(|found| Other { file: found.file, document: found.document, digest: found.digest });
            Tell::Compared { serial, found: Box::new(other.map_err(|trouble| trouble.say)) }
        });
    }

    /// Does something slow on a thread of its own, and tells the wizard what came of it.
    pub(super) fn work(&self, slow: impl FnOnce() -> Tell + Send + 'static) {
        let sender = self.sender.clone();
        let work = move || drop(sender.send(Message::Own(AppMessage::Wizard(Box::new(slow())))));
        drop(std::thread::Builder::new().name("careseal-work".to_owned()).spawn(work));
    }
}
