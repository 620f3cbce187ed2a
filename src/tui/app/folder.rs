//! The portfolio of a folder: its files are looked at on threads of their own, and the wizard hears of it.

use crate::screens::Message as Tell;
use crate::screens::portfolio::PortfolioEvent;
use crate::session::portfolio::{Row, successions};
use crate::session::user_error::UserError;
use crate::tui::run::{Message, Step};
use crate::worksheet::Env;

use super::{App, AppMessage};

/// So many times at most it is told how far it is.
const STEPS: usize = 200;

impl App {
    /// Looks at all files of the folder.
    pub(super) fn list_folder(&mut self) {
        let Some(folder) = self.folder.clone() else { return };
        let shown = crate::text::harmless(&folder.path.to_string_lossy());
        drop(self.dispatch(Tell::Portfolio(PortfolioEvent::Begun(shown))));
        let (sender, now) = (self.sender.clone(), self.world.now());
        let work = move || {
            let told = |done: usize, all: usize| {
                let step = all.checked_div(STEPS).unwrap_or(0).max(1);
                if done == all || done.checked_rem(step) == Some(0) {
                    let news = Box::new(Tell::Portfolio(PortfolioEvent::Looked(done, all)));
                    drop(sender.send(Message::Own(AppMessage::Wizard(news))));
                }
            };
            let found = folder.rows(now, &told);
            drop(sender.send(Message::Own(AppMessage::Portfolio(found))));
        };
        drop(std::thread::Builder::new().name("careseal-portfolio".to_owned()).spawn(work));
    }

    /// Takes what was found.
    pub(super) fn listed(&mut self, found: Result<Vec<Row>, UserError>) -> Step<AppMessage> {
        let news = match found {
            Ok(rows) => {
                self.successions = successions(&rows);
                let (paths, files) = rows.into_iter().map(|row| (row.path.clone(), row.listed())).unzip();
                self.listed = paths;
                PortfolioEvent::Found(files)
            }
            Err(trouble) => PortfolioEvent::Failed(trouble.say),
        };
        self.dispatch(Tell::Portfolio(news))
    }

    /// Looks again at the file that was open: it may have been worked on.
    pub(super) fn look_again(&mut self) {
        let (Some(place), Some(folder)) = (self.chosen.take(), self.folder.clone()) else { return };
        let Some(path) = self.listed.get(place).cloned() else { return };
        let (now, known) = (self.world.now(), self.successions.clone());
        self.work(move || {
            let mut row = folder.row(&path, now);
            row.supersede(&known);
            Tell::Portfolio(PortfolioEvent::Again(place, Box::new(row.listed())))
        });
    }
}
