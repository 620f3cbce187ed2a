//! Real git, for what it does to worksheets: nobody's own settings are in it.

#![expect(clippy::print_stdout, reason = "what git says helps where a test fails")]

use std::path::Path;
use std::process::Command;

use crate::seal::tools::missing;

/// Whether git is not here, which is said; where `CI=true` that is a failure.
pub(crate) fn git_is_missing() -> bool {
    let is_missing = Command::new("git").arg("--version").output().is_err();
    if is_missing {
        missing("git");
    }
    is_missing
}

/// Git in a folder, whatever the machine's own settings say.
pub(crate) fn command(at: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(at).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    git
}

/// Runs git as one person; whether it was content.
pub(crate) fn git(at: &Path, who: &str, args: &[&str]) -> bool {
    let (name, email) = (format!("user.name={who}"), format!("user.email={}@example.com", who.to_lowercase()));
    let mut git = command(at);
    git.args(["-c", &name, "-c", &email, "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]).args(args);
    let output = git.output().expect("git runs");
    if !output.status.success() {
        println!("git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    output.status.success()
}

/// Runs git as one person; it has to be content.
pub(crate) fn run(at: &Path, who: &str, args: &[&str]) {
    assert!(git(at, who, args), "git {args:?}");
}
