use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::{Strategy, any};
use serde::{Deserialize, Serialize};

use super::*;
use crate::text::Note;

/// Everything that our files are made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Sample {
    text: Note,
    number: u32,
    #[serde(default)]
    yes: bool,
    list: Vec<Note>,
    other: Option<Note>,
    table: BTreeMap<Note, Note>,
    #[serde(default)]
    element: Vec<Element>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Element {
    #[serde(default)]
    dotted: BTreeMap<Note, Note>,
    after: Note,
    #[serde(default)]
    inner: Vec<Inner>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Inner {
    text: Note,
    size: u64,
}

fn note() -> impl Strategy<Value = Note> + Clone {
    "[ -~\\n]{0,30}|\\PC{0,10}|'''|\"\"\"|\\]\\]\n".prop_map(|text| Note::clean(&text))
}

fn sample() -> impl Strategy<Value = Sample> {
    let inner = (note(), 0..=i64::MAX.unsigned_abs()).prop_map(|(text, size)| Inner { text, size });
    let element = (btree_map(note(), note(), 0..3), note(), vec(inner, 0..3))
        .prop_map(|(dotted, after, inner)| Element { dotted, after, inner });
    let rest = (of(note()), btree_map(note(), note(), 0..3), vec(element, 0..3));
    (note(), any::<u32>(), any::<bool>(), vec(note(), 1..4), rest).prop_map(
        |(text, number, yes, list, (other, table, element))| Sample { text, number, yes, list, other, table, element },
    )
}

proptest::proptest! {
    #[test]
    fn toml_reads_back_what_was_printed(sample in sample()) {
        let printed = document(&sample);
        proptest::prop_assert_eq!(toml::from_str::<Sample>(&printed).map_err(|e| format!("{e}\n{printed}")), Ok(sample));
    }

    #[test]
    fn a_string_stands_on_one_line(text in note()) {
        let printed = format!("k = {}", quoted(text.as_str()));
        proptest::prop_assert_eq!(printed.lines().count(), 1);
        let table: toml::Table = toml::from_str(&printed).expect("our own string");
        proptest::prop_assert_eq!(table["k"].as_str(), Some(text.as_str()));
    }
}

#[test]
fn what_says_nothing_is_left_out_and_an_empty_list_only_where_it_says_nothing() {
    #[derive(Serialize)]
    struct Some {
        none: Option<Note>,
        no: bool,
        list: Vec<Note>,
        #[serde(serialize_with = "even_if_empty")]
        all: Vec<Note>,
        zero: u8,
        huge: u64,
    }
    let some = Some { none: None, no: false, list: Vec::new(), all: Vec::new(), zero: 0, huge: u64::MAX };
    assert_eq!(document(&some), format!("all = []\nzero = 0\nhuge = {}\n", i64::MAX));
    assert_eq!(fields(&table(&some)), format!("all = [], zero = 0, huge = {}", i64::MAX));
}

#[test]
fn a_table_on_one_line_gives_its_fields_to_the_line() {
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Either {
        One(Note),
        OrAll { text: Note, plain: Option<Note> },
    }
    #[derive(Serialize)]
    struct Line {
        first: Either,
        second: Either,
        last: u8,
    }
    let text = Note::clean("a\n\"b\\");
    let line = Line { first: Either::One(text.clone()), second: Either::OrAll { text, plain: None }, last: 1 };
    assert_eq!(fields(&table(&line)), r#"one = "a\n\"b\\", text = "a\n\"b\\", last = 1"#);
}
