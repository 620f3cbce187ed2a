//! The report as a table, read back by a reader of its own.

use careseal::text::Note;
use jiff::civil::date;

use super::hostile::typed;
use super::sample::{DAY, only, small, source, written};

/// Rows by the letter of RFC 4180.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.strip_prefix('\u{feff}').expect("the mark of UTF-8").chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'), "a line ends with CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last line has its end");
    rows
}

#[test]
fn every_part_has_a_row_with_what_is_said_of_it() {
    let document = small().document(DAY);
    let rows = rows(&written("csv", &source(&document, &[], date(2027, 1, 1))));
    let (head, body) = rows.split_first().expect("a head");
    assert!(body.iter().all(|row| row.len() == head.len()));
    assert_eq!(body.len(), document.items.iter().map(|item| item.parts.len().max(1)).sum::<usize>());
    let column = |name: &str| head.iter().position(|known| known == name).expect(name);
    let waiver = body.iter().find(|row| row[column("address")] == "health-configuration/I.1.a#mfa").expect("a row");
    for (name, value) in [
        ("account", "example-clinic"),
        ("item", "I.1.a"),
        ("part_outcome", "waived"),
        ("lapsed", "yes"),
        ("reason", "The old scanner cannot do it.\nA new one is ordered."),
        ("control", "Its network is closed."),
        ("affirmed_by", "Admin <admin@example.org>"),
        ("recorded_by", "Consultant <consultant@example.org>"),
        ("expires", "2026-12-31"),
        ("draft", "no"),
        ("digest", document.account.worksheet_digest.as_str()),
    ] {
        assert_eq!(waiver[column(name)], value, "{name}");
    }
}

#[test]
fn no_cell_is_a_formula() {
    let document = only(small().document(DAY), &["I.1.a", "I.2", "I.10", "II.1"]);
    for hostile in ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "  =1", "＝1", "\",=1,\"", "a\r\n=1"] {
        let hostile = Note::clean(hostile);
        let document = typed(document.clone(), || hostile.clone());
        let rows = rows(&written("csv", &source(&document, &[], DAY)));
        assert_eq!(rows.len(), 1 + document.items.iter().map(|item| item.parts.len().max(1)).sum::<usize>());
        for cell in rows.iter().flatten() {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝']), "{cell:?}");
        }
    }
}
