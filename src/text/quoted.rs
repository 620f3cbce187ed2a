//! Strings as our own files print them.

/// The text as a TOML basic string on one line: quotes and backslashes escaped, newline as `\n`, all else as it is.
///
/// Only for text that passed [`super::Line`] or [`super::Note`]: those hold no other control character. Ours is the only
/// way a string is ever written, so nothing a person types can forge a line of its own.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    proptest::proptest! {
        #[test]
        fn toml_reads_back_what_was_printed_on_one_line(text in "[ -~\\n]{0,60}|\\PC{0,20}") {
            let text = crate::text::Note::clean(&text);
            let printed = format!("k = {}", quoted(text.as_str()));
            proptest::prop_assert_eq!(printed.lines().count(), 1);
            let table: toml::Table = toml::from_str(&printed).expect("our own string");
            proptest::prop_assert_eq!(table["k"].as_str(), Some(text.as_str()));
        }
    }
}
