//! Files that need each other in a circle can only be read together, so there are few such circles, and none is long.

use super::shipped;
use std::collections::{BTreeMap, BTreeSet};

/// Circles that stand, beside a file and one below it, which are read together anyway. The list only shrinks.
const KNOWN: [&[&str]; 14] = [
    &[
        "checklist::clauses",
        "checklist::clauses::file",
        "checklist::clauses::lint",
        "checklist::library",
        "checklist::lint",
        "checklist::overlay::problem",
    ],
    &["checklist::load", "checklist::load::layers", "checklist::load::layers::difference"],
    &["checklist::model", "checklist::overlay", "checklist::partial"],
    &["checklist::overlay::apply", "checklist::overlay::check"],
    &["screens::item", "screens::items"],
    &["screens::item::answer", "screens::item::changed"],
    &["screens::layout", "screens::layout::scroll", "screens::page", "screens::text"],
    &["screens::settle::page", "screens::settle::side"],
    &["seal::fault", "seal::sshsig"],
    &["session::apply::part", "session::apply::plan", "session::apply::plan::lists"],
    &["store::plain_file", "store::read"],
    &["tui::signals", "tui::terminal"],
    &[
        "worksheet::comment",
        "worksheet::event",
        "worksheet::log",
        "worksheet::order",
        "worksheet::question",
        "worksheet::register",
    ],
    &["workspace::answering", "workspace::open_worksheet"],
];

/// The files of the house, each by the path of its module.
struct House {
    modules: BTreeSet<String>,
    /// What a module hands on as its own, and whose it is.
    handed_on: BTreeMap<(String, String), String>,
}

/// A path of `use` or of code, seen from the top.
fn from_top(module: &str, path: &str) -> Vec<String> {
    let mut at: Vec<&str> = module.split("::").collect();
    let mut rest: Vec<&str> = path.split("::").collect();
    match rest.first() {
        Some(&"crate") => {
            rest.remove(0);
            at.clear();
        }
        Some(&"self") => drop(rest.remove(0)),
        _ => {}
    }
    while rest.first() == Some(&"super") {
        rest.remove(0);
        at.pop();
    }
    at.into_iter().chain(rest).map(str::to_owned).collect()
}

/// The paths of a `use`, its braces opened.
fn opened(used: &str) -> Vec<String> {
    let Some((head, inner)) = used.split_once('{') else {
        return vec![used.split(" as ").next().unwrap_or_default().trim().to_owned()];
    };
    let inner = inner.trim().strip_suffix('}').unwrap_or(inner);
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_usize);
    for c in inner.chars() {
        match c {
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => {
                depth = depth.saturating_add(usize::from(c == '{')).saturating_sub(usize::from(c == '}'));
                part.push(c);
            }
        }
    }
    parts.push(part);
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.flat_map(|part| opened(&format!("{}{part}", head.trim()))).collect()
}

/// What a file uses: the paths of its `use`s with whether they are handed on, and the paths in its code.
fn used(text: &str) -> (Vec<(bool, String)>, Vec<String>) {
    let code: String = super::code(text).map(|(_, line)| line.trim()).collect::<Vec<_>>().join(" ");
    let (mut uses, mut paths) = (Vec::new(), Vec::new());
    for statement in code.split(';') {
        let words: Vec<&str> = statement.split_whitespace().collect();
        let at = words.iter().rposition(|word| *word == "use").unwrap_or(words.len());
        // What stands before a `use` within a function is code.
        let (before, last) = words.split_at(at);
        if let Some((_, path)) = last.split_first() {
            let handed_on = before.last().is_some_and(|word| word.starts_with("pub") || word.ends_with(')'));
            uses.extend(opened(&path.join(" ")).into_iter().map(|path| (handed_on, path)));
        }
        let before = before.join(" ");
        for (found, _) in ["crate::", "super::"].into_iter().flat_map(|start| before.match_indices(start)) {
            let rest = before.get(found..).unwrap_or_default();
            let path = rest.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').next().unwrap_or_default();
            paths.push(path.trim_end_matches(':').to_owned());
        }
    }
    (uses, paths)
}

impl House {
    /// The file that a path leads to, through whatever hands it on.
    fn file(&self, mut path: Vec<String>) -> Option<String> {
        for _ in 0..8 {
            let module = (1..=path.len()).rev().find_map(|n| {
                let module = path.get(..n)?.join("::");
                self.modules.contains(&module).then_some((module, n))
            });
            let (module, n) = module?;
            let Some(next) = path.get(n).and_then(|name| self.handed_on.get(&(module.clone(), name.clone()))) else {
                return Some(module);
            };
            let rest = path.get(n.saturating_add(1)..).unwrap_or_default().to_vec();
            path = next.split("::").map(str::to_owned).chain(rest).collect();
        }
        None
    }
}

fn arrows_between_files() -> BTreeMap<String, BTreeSet<String>> {
    let files: Vec<(String, String)> = shipped()
        .into_iter()
        .map(|(path, _, text)| (path.with_extension("").display().to_string().replace('/', "::"), text))
        .collect();
    let mut house =
        House { modules: files.iter().map(|(module, _)| module.clone()).collect(), handed_on: BTreeMap::new() };
    for (module, text) in &files {
        for (_, path) in used(text).0.into_iter().filter(|(handed_on, _)| *handed_on) {
            let from = from_top(module, &path);
            if let Some(name) = from.last() {
                house.handed_on.insert((module.clone(), name.clone()), from.join("::"));
            }
        }
    }
    let mut arrows = BTreeMap::new();
    for (module, text) in &files {
        let (uses, paths) = used(text);
        let own = uses.into_iter().filter(|(handed_on, _)| !handed_on).map(|(_, path)| path);
        let found = own.chain(paths).filter_map(|path| house.file(from_top(module, &path)));
        arrows.insert(module.clone(), found.filter(|file| file != module).collect::<BTreeSet<_>>());
    }
    arrows
}

/// All that can be reached.
fn reached<'a>(arrows: &'a BTreeMap<String, BTreeSet<String>>, from: &'a str) -> BTreeSet<&'a str> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(file) = next.pop() {
        next.extend(arrows.get(file).into_iter().flatten().map(String::as_str).filter(|to| seen.insert(*to)));
    }
    seen
}

fn is_parent_and_child(circle: &[&str]) -> bool {
    matches!(circle, [parent, child] if child.rsplit_once("::").is_some_and(|(above, _)| above == *parent))
}

#[test]
fn files_need_each_other_in_no_other_circle() {
    let arrows = arrows_between_files();
    assert!(arrows.values().map(BTreeSet::len).sum::<usize>() > 1000, "the arrows were found");
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|file| (file.as_str(), reached(&arrows, file))).collect();
    let mut circles: BTreeSet<Vec<&str>> = BTreeSet::new();
    for (file, seen) in reach.iter().filter(|(file, seen)| seen.contains(**file)) {
        let circle = seen.iter().filter(|other| reach.get(**other).is_some_and(|back| back.contains(file))).copied();
        circles.insert(circle.collect());
    }
    circles.retain(|circle| !is_parent_and_child(circle));
    let known: BTreeSet<Vec<&str>> = KNOWN.iter().map(|circle| circle.to_vec()).collect();
    let new: Vec<_> = circles.difference(&known).collect();
    let gone: Vec<_> = known.difference(&circles).collect();
    assert!(new.is_empty() && gone.is_empty(), "circles: new {new:#?}, gone {gone:#?}");
}
