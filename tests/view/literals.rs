//! No screen has words of its own: all come from the locale, the checklist or a person.

use std::path::Path;

/// Words that are names in files, not read by anybody.
const NAMES: [&str; 6] = ["no", "yes", "h", "attestation", "organisation", "passphrase"];

/// What is not read by anybody: names of keys are the same in every language, and drafts are for the program alone.
const NOT_READ: [&str; 9] = [
    "screens/key.rs",
    "screens/key/script.rs",
    "screens/glyphs.rs",
    "screens/draft.rs",
    "screens/form/kind.rs",
    "screens/form/kind/subject.rs",
    "screens/form/kind/tests.rs",
    "screens/noted.rs",
    "screens/look.rs",
];

/// The string literals of a source file, comments and attributes left out.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in source.lines().map(str::trim_start).filter(|line| !line.starts_with("//") && !line.contains("reason ="))
    {
        found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    found
}

/// The literal without what is filled in.
fn without_places(literal: &str) -> String {
    let mut text = String::new();
    let mut depth = 0usize;
    for c in literal.chars() {
        match c {
            '{' => depth = depth.saturating_add(1),
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => text.push(c),
            _ => {}
        }
    }
    text
}

#[test]
fn no_word_stands_in_a_view() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = vec![root.join("tui/view.rs"), root.join("tui/view"), root.join("screens")];
    let mut seen = 0;
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(std::fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            continue;
        }
        if NOT_READ.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("a source file");
        for literal in literals(source.split("#[cfg(test)]").next().unwrap_or_default()) {
            let text = without_places(&literal).replace("\\n", "");
            let is_id = text.contains('-') && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            let is_argument = text.bytes().all(|b| b.is_ascii_lowercase()) && text.len() < 9;
            let is_word = text.chars().any(char::is_alphabetic);
            assert!(
                !is_word || is_id || is_argument || NAMES.contains(&text.as_str()),
                "'{literal}' in {}",
                path.display()
            );
            seen += 1;
        }
    }
    assert!(seen > 100, "the literals were looked at");
}
