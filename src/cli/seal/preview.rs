//! The whole record in words, before it is sealed.

use crate::attestation::Document;
use crate::checklist::Id;
use crate::formats;
use crate::present::{Source, record};
use crate::seal::RecordDigest;
use crate::session::overlay;
use crate::worksheet::Env;
use crate::workspace::{Workspace, reviewers};

use super::Shell;

/// The blocks that the wizard shows, too; then who signs it, who else has to, and the digest by which it is affirmed.
pub(super) fn print(shell: &mut Shell, workspace: &Workspace, document: &Document, digest: &RecordDigest) {
    let lists = document.checklists.iter().filter_map(|list| overlay::of_record(&shell.library, list));
    let lists: Vec<_> = lists.collect();
    let named = digest.to_string();
    let source =
        Source { digest: Some(&named), ..Source::of(document, &lists, shell.locale.language(), shell.world.today()) };
    let text = formats::text(&record::whole(&source, Some(&workspace.state), &shell.locale));
    shell.text(&text);
    shell.line("");
    let me = workspace.profile().as_person(Id::nobody()).label();
    shell.say("signed-you", &[("name", me.into())]);
    let asked = shell.words(&reviewers::asked(&document.reviewers()));
    shell.line(&asked);
    shell.say("cli-preview-digest", &[("digest", named.into())]);
}
