//! Every error has its two sentences, and they are filled.

use std::collections::HashMap;
use std::io::ErrorKind;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::*;
use crate::store::{Fate, Holder, ReadOnly, Torn};

const WORDS: &str = include_str!("../../../assets/locale/en/store.ftl");

struct Words(FluentBundle<FluentResource>);

impl Words {
    fn new() -> Self {
        let resource = FluentResource::try_new(WORDS.to_owned()).map_err(|(_, faults)| faults).expect("Fluent");
        let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no message twice");
        Self(bundle)
    }

    fn sentence(&self, id: &str, args: &[(&'static str, String)]) -> String {
        let message = self.0.get_message(id).unwrap_or_else(|| panic!("{id} has no words"));
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut faults = Vec::new();
        let text = self.0.format_pattern(message.value().expect("a value"), Some(&args), &mut faults).into_owned();
        assert!(faults.is_empty(), "{id}: {faults:?}");
        text
    }
}

fn every_why() -> Vec<Why> {
    let io = |kind: ErrorKind| Arc::new(io::Error::from(kind));
    let mut all = vec![
        Why::LeftBeside { kept: PathBuf::from("/d/.careseal-x.tmp"), error: io(ErrorKind::PermissionDenied) },
        Why::NoHome,
        Why::NotOneLine,
        Why::NotText { at: 7 },
        Why::Settings { line: 3, detail: "unknown field `colour`".to_owned() },
        Why::TooLarge { limit: 4 << 20 },
    ];
    all.extend([Change::Gone, Change::Grew, Change::Replaced, Change::Shrank].map(Why::Changed));
    let kinds = [FileKind::Device, FileKind::Directory, FileKind::Other, FileKind::Pipe, FileKind::Socket];
    all.extend(kinds.map(Why::Kind));
    all.extend(kinds.map(Why::NotOurs));
    all.extend([FileKind::File, FileKind::Link, FileKind::SecondName].map(Why::NotOurs));
    let kinds = [
        ErrorKind::AlreadyExists,
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::QuotaExceeded,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::StorageFull,
        ErrorKind::TimedOut,
    ];
    all.extend(kinds.map(|kind| Why::Io(io(kind))));
    all
}

#[test]
fn every_error_says_which_file_and_what_to_do_whatever_was_tried() {
    let words = Words::new();
    for why in every_why() {
        for tried in [Tried::Append, Tried::Create, Tried::List, Tried::Mend, Tried::Read, Tried::Save, Tried::Sync] {
            let error = StoreError::new(Path::new("/d/a\u{202e}b"), tried, why.clone());
            let text = words.sentence(error.id(), &error.args());
            assert!(text.contains("/d/a<U+202E>b") || error.id() == "store-no-home", "{text}");
            assert!(!words.sentence(&format!("{}-remedy", error.id()), &error.args()).is_empty());
            assert!(error.to_string().contains("/d/a<U+202E>b"));
        }
    }
}

#[test]
fn what_was_tried_chooses_the_words() {
    let words = Words::new();
    let full = |tried| {
        let error = StoreError::new(Path::new("/d/a"), tried, Why::Io(Arc::new(ErrorKind::StorageFull.into())));
        words.sentence(error.id(), &error.args())
    };
    assert_ne!(full(Tried::Append), full(Tried::Sync));
    assert!(full(Tried::Append).starts_with("The answer could not be written to /d/a: there is no room"));
}

#[test]
fn who_holds_the_lock_is_said_as_far_as_it_is_known() {
    let words = Words::new();
    let held = |host: &str, user: &str| {
        let [host, user] = [host, user].map(crate::text::Line::clean);
        let why = ReadOnly::Held(Some(Holder { pid: 7, host, user, since: "2025-02-03T04:05:06Z".to_owned() }));
        words.sentence(why.id(), &why.args())
    };
    let rest = "is working on this worksheet since 2025-02-03T04:05:06Z (process 7). You can read it.";
    assert_eq!(held("desk", "admin"), format!("admin@desk {rest}"));
    assert_eq!(held("", "admin"), format!("admin {rest}"));
    assert!(held("", "").starts_with("Another careseal is working"));
}

#[test]
fn every_reason_to_read_only_and_every_fate_has_words() {
    let words = Words::new();
    let error = || Arc::new(io::Error::from(ErrorKind::Unsupported));
    for why in [
        ReadOnly::Asked,
        ReadOnly::Held(None),
        ReadOnly::NoLocks(error()),
        ReadOnly::NotMended,
        ReadOnly::NotOurs(StoreError::new(Path::new("/d/a.lock"), Tried::Lock, Why::NotOurs(FileKind::Link))),
        ReadOnly::NotWritable(error()),
    ] {
        words.sentence(why.id(), &why.args());
        words.sentence(&format!("{}-remedy", why.id()), &why.args());
    }
    for fate in [Fate::Completed, Fate::Cut { kept: PathBuf::from("/d/a.torn") }, Fate::Ignored] {
        let torn = Torn { piece: String::new(), fate };
        words.sentence(torn.id(), &torn.args());
    }
}

#[test]
fn no_words_are_left_over() {
    let mut told: HashMap<&str, usize> = HashMap::new();
    for line in WORDS.lines() {
        if let Some((id, _)) = line.split_once(" = ").filter(|_| line.starts_with("store-")) {
            let subject = id.strip_suffix("-remedy").unwrap_or(id);
            *told.entry(subject).or_default() += 1;
        }
    }
    let alone: Vec<_> = told.iter().filter(|(_, count)| **count != 2).map(|(id, _)| *id).collect();
    assert!(
        alone.iter().all(|id| ["store-kind", "store-tried"].contains(id) || id.starts_with("store-torn-")),
        "{alone:?}"
    );
}
