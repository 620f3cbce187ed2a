//! `kill -9` and full disks.

use std::collections::HashSet;
use std::fs;

use careseal::store::Draft;

use super::helper::Helper;
use super::{Worksheet, open, skip};

#[test]
fn no_line_that_was_acknowledged_is_lost_to_kill_9() {
    let worksheet = Worksheet::new();
    let draft = Draft::beside(&worksheet.path);
    let mut acknowledged = Vec::new();
    for round in 0..30usize {
        let mut helper = Helper::start("append", &worksheet.path, &[]);
        let mut kept = String::new();
        let mut note = |said: String| match said.split_once(' ') {
            Some(("line", line)) => acknowledged.push(line.to_owned()),
            Some(("draft", text)) => text.clone_into(&mut kept),
            _ => panic!("{said}"),
        };
        for _ in 0..=(round * 7) {
            note(helper.says().expect("it goes on for ever"));
        }
        let reader = open(&worksheet.path, false);
        assert!(reader.text.ends_with('\n'), "a reader sees whole lines only");
        helper.kill();
        while let Some(said) = helper.says() {
            note(said);
        }
        let draft = draft.read().expect("readable").unwrap_or_default();
        assert_draft_is_no_older(&draft, &kept);
    }
    let opened = open(&worksheet.path, true);
    let lines: HashSet<&str> = opened.text.lines().collect();
    assert_eq!(lines.len(), opened.text.lines().count(), "none twice");
    let lost: Vec<_> = acknowledged.iter().filter(|line| !lines.contains(line.as_str())).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(acknowledged.len() > 1000);
    assert!(opened.text.starts_with("format\n"));
}

/// Both are `PID N …` of the same process; what was kept last may not have been said any more.
fn assert_draft_is_no_older(draft: &str, said: &str) {
    let number = |text: &str| text.split(' ').nth(1).map(|n| n.parse::<u64>().expect("a number"));
    if said.is_empty() {
        return;
    }
    assert_eq!(draft.split(' ').next(), said.split(' ').next());
    assert!(number(draft) >= number(said), "{draft} is older than {said}");
}

#[cfg(unix)]
#[test]
fn on_a_full_disk_what_was_taken_stays_and_what_was_not_leaves_nothing() {
    if !fs::exists("/bin/sh").unwrap_or(false) {
        return skip("no sh to limit the size of files");
    }
    let worksheet = Worksheet::new();
    let limited = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\""];
    let mut helper = Helper::start("fill", &worksheet.path, &limited);
    let mut taken = String::from("format\n");
    while let Some(line) = helper.says() {
        taken.push_str(&line);
        taken.push('\n');
    }
    assert!(helper.child.wait().expect("ended").success());
    assert_eq!(worksheet.text(), taken);
    assert!(taken.len() > 1000);
    assert!(taken.lines().any(|line| line.len() < 700), "shorter lines still fitted");
}
