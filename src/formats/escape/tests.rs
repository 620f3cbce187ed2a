use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;
use crate::text::Note;

fn parse(text: &str) -> Vec<Event<'_>> {
    // Typographers change quotes and dots in running text; everything else that a parser may add is on.
    Parser::new_ext(text, Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)).collect()
}

/// The text of events that are nothing but text, line breaks and what `allowed` lets through.
fn text_of(events: &[Event<'_>], allowed: impl Fn(&Event<'_>) -> bool) -> Result<String, String> {
    let mut text = String::new();
    for event in events {
        if let Event::Text(part) = event {
            text.push_str(part);
        } else if *event == Event::HardBreak || *event == Event::InlineHtml("<br>".into()) {
            text.push('\n');
        } else if !allowed(event) {
            return Err(format!("{event:?}"));
        }
    }
    Ok(text)
}

fn paragraph(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
}

/// Texts rich in what means something.
fn typed() -> impl Strategy<Value = Note> {
    let pieces = prop::sample::select(vec![
        "|",
        "`",
        "```",
        "*",
        "**",
        "_",
        "#",
        "# ",
        "- ",
        "--",
        "---",
        "+ ",
        "1. ",
        "12) ",
        "> ",
        "<b>",
        "<!--",
        "[a](b)",
        "![",
        "]",
        "(",
        ")",
        "[x]: y",
        "&amp;",
        "&#35;",
        "\\",
        "~~~",
        "~",
        "$",
        "$$",
        "===",
        ":",
        "://",
        "http://a.b",
        "www.a.b",
        "\n",
        "\n\n",
        " ",
        "    ",
        "a",
        "b c",
        "é",
        "診",
        "{.x}",
        "^",
        "[^1]",
        "[ ] ",
        ": d",
        "\"",
        "'",
        "!",
        "@",
        "%",
        "[!NOTE]",
        "{{",
        "+++",
    ]);
    let pieces = prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => pieces, 1 => "\\PC{0,30}", 1 => "[ -~\\n]{0,40}"].prop_map(|text| Note::clean(&text))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_paragraph_is_only_its_text(text in typed()) {
        let written = inline(text.as_str());
        prop_assert_eq!(written.lines().count().max(1), 1);
        let read = text_of(&parse(&written), paragraph).map_err(TestCaseError::fail)?;
        prop_assert_eq!(read, text.as_str());
    }

    #[test]
    fn an_entry_of_a_list_and_a_heading_are_only_their_text(text in typed()) {
        let words = format!("x{}", inline(text.as_str()));
        for begin in ["## ", "- "] {
            let written = format!("{begin}{words}\n");
            let frame = |event: &Event<'_>| matches!(event,
                Event::Start(Tag::Heading { id: None, .. } | Tag::List(None) | Tag::Item)
                | Event::End(TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::Item));
            let read = text_of(&parse(&written), frame).map_err(TestCaseError::fail)?;
            prop_assert_eq!(read, format!("x{text}"));
        }
    }

    #[test]
    fn a_cell_is_only_its_text_and_leaves_the_table_whole(text in typed()) {
        let cell = inline(text.as_str());
        let written = format!("| h | i |\n| --- | --- |\n| {cell} | {cell} |\n| z | z |\n");
        let events = parse(&written);
        let cells = |event: &Event<'_>| matches!(event,
            Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell)
            | Event::End(TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell));
        let read = text_of(&events, cells).map_err(TestCaseError::fail)?;
        prop_assert_eq!(read, format!("hi{text}{text}zz"));
        let count = events.iter().filter(|event| matches!(event, Event::Start(Tag::TableCell))).count();
        prop_assert_eq!(count, 6);
    }

    #[test]
    fn a_quote_is_one_quote_with_every_line(text in typed()) {
        if text.is_blank() {
            return Ok(());
        }
        let written = quote("  ", text.as_str());
        let events = parse(&written);
        let quote = |event: &Event<'_>| paragraph(event)
            || matches!(event, Event::Start(Tag::BlockQuote(None)) | Event::End(TagEnd::BlockQuote(None)));
        let read = text_of(&events, quote).map_err(TestCaseError::fail)?;
        // Blank lines part paragraphs and carry no text.
        prop_assert_eq!(read.replace('\n', ""), text.as_str().replace('\n', ""));
        let quotes = events.iter().filter(|event| matches!(event, Event::Start(Tag::BlockQuote(_)))).count();
        prop_assert_eq!(quotes, 1);
    }

    #[test]
    fn code_is_code_or_only_text(text in typed()) {
        let written = code(text.as_str());
        let events = parse(&written);
        let is_code = matches!(&*events, [_, Event::Code(found), _] if **found == *text.as_str());
        prop_assert!(is_code || text_of(&events, paragraph).as_deref() == Ok(text.as_str()));
    }
}

#[test]
fn running_text_stays_readable() {
    for text in
        ["Kept in I.4.b (see P.4), on 2026-03-02: 50% done.", "a@example.org", "well-known", "e.g. 1.5 GB; why?"]
    {
        assert_eq!(inline(text), text);
    }
}

#[test]
fn addresses_do_not_become_links() {
    assert_eq!(inline("https://evil.example www.evil.example"), "https\\://evil.example www\\.evil.example");
}
