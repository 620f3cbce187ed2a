//! Comma-separated values, as RFC 4180 writes them and as a spreadsheet may open them.
//!
//! A spreadsheet takes a cell that begins like a formula for one, and a formula may fetch or send. So such a cell begins
//! with an apostrophe, which makes it text.

use crate::present::Rows;

/// A table as comma-separated values, in UTF-8 with a mark at its beginning that says so to spreadsheets.
pub fn csv(table: &Rows) -> String {
    format!("\u{feff}{}", self::table(table))
}

/// The same without that mark, for programs.
pub(super) fn table(table: &Rows) -> String {
    let mut csv = Csv::new(table.head);
    for row in &table.rows {
        csv.row(&row.iter().map(String::as_str).collect::<Vec<_>>());
    }
    csv.finish()
}

/// Rows of cells.
#[derive(Clone, Debug, Default)]
struct Csv {
    out: String,
}

impl Csv {
    /// A table with this head.
    fn new(head: &[&str]) -> Self {
        let mut csv = Self::default();
        csv.row(head);
        csv
    }

    /// Adds a row.
    fn row(&mut self, cells: &[&str]) {
        for (index, text) in cells.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.out.push_str(&cell(text));
        }
        self.out.push_str("\r\n");
    }

    /// The whole text.
    fn finish(self) -> String {
        self.out
    }
}

/// One cell, quoted where it has to be.
fn cell(text: &str) -> String {
    let text = if is_formula(text) { format!("'{text}") } else { text.to_owned() };
    let is_plain = !text.contains(['"', ',', '\r', '\n', '\t', ';']) && text.trim() == text;
    if is_plain { text } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

/// Whether a spreadsheet could take it for a formula. Some skip blanks, and some take full-width signs for the usual ones.
fn is_formula(text: &str) -> bool {
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    text.starts_with(starts) || text.trim_start().starts_with(starts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(cells: &[&str]) -> String {
        let mut csv = Csv::default();
        csv.row(cells);
        csv.finish()
    }

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        assert_eq!(table(&["a", "b c", ""]), "a,b c,\r\n");
        assert_eq!(table(&["a,b", "say \"x\"", "two\nlines"]), "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
        assert_eq!(table(&[" a", "a;b"]), "\" a\",\"a;b\"\r\n");
        assert_eq!(Csv::new(&["h"]).finish(), "h\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("  =1", "'  =1"),
            ("＝1", "'＝1"),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
        ] {
            assert_eq!(table(&[text]), format!("{cell}\r\n"), "{text:?}");
        }
        assert_eq!(table(&["a=b", "3-4", "", "'"]), "a=b,3-4,,'\r\n");
    }

    /// A reader that is not ours: RFC 4180, to the letter.
    fn read(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => {
                    chars.next();
                    cell.push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !quoted && chars.peek() == Some(&'\n') => {
                    chars.next();
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                c => cell.push(c),
            }
        }
        rows
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(rows in prop::collection::vec(prop::collection::vec("[\\PC\n\t\"',;=@+-]{0,12}", 1..4), 1..4)) {
            let mut csv = Csv::default();
            for row in &rows {
                csv.row(&row.iter().map(String::as_str).collect::<Vec<_>>());
            }
            let back = read(&csv.finish());
            prop_assert_eq!(back.len(), rows.len());
            for (back, row) in back.iter().zip(&rows) {
                prop_assert_eq!(back.len(), row.len());
                for (back, cell) in back.iter().zip(row) {
                    let harmless = format!("'{cell}");
                    prop_assert!(back == cell || *back == harmless);
                    prop_assert!(!back.trim_start().starts_with(['=', '+', '-', '@']));
                }
            }
        }
    }
}
