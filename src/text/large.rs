//! Large letters, for the back of a room: four rows high, of quarter blocks.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts};

/// The rows of a line of large letters.
pub(crate) const HEIGHT: u16 = 4;

/// The dots of a letter, each way.
const DOTS: usize = 8;
/// The dots between letters, and those of a blank.
const GAP: usize = 1;
const BLANK: usize = 3;

/// Quarter blocks by which of their quarters are full: 1 top left, 2 top right, 4 bottom left, 8 bottom right.
const QUARTERS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// A text as rows of blocks, twice as large as in [`rows`].
pub(crate) fn rows_twice(text: &str) -> Option<Vec<String>> {
    let twice = |dots: &Vec<bool>| dots.iter().flat_map(|dot| [*dot, *dot]).collect::<Vec<bool>>();
    Some(written(&dots(text)?.iter().map(twice).flat_map(|row| [row.clone(), row]).collect::<Vec<_>>()))
}

/// A text as rows of quarter blocks; none if it holds a letter without a shape.
pub(crate) fn rows(text: &str) -> Option<Vec<String>> {
    Some(written(&dots(text)?))
}

fn written(dots: &[Vec<bool>]) -> Vec<String> {
    let pairs = dots.chunks(2).map(|pair| match pair {
        [above, below] => cells(above, below),
        _ => String::new(),
    });
    pairs.collect()
}

/// The dots of a text, row by row.
fn dots(text: &str) -> Option<Vec<Vec<bool>>> {
    let mut dots: Vec<Vec<bool>> = vec![Vec::new(); DOTS];
    for letter in text.chars() {
        let shape = shape(letter)?;
        let inked = |column: &usize| shape.iter().any(|row| is_dot(*row, *column));
        let columns = (0..DOTS).find(inked).zip((0..DOTS).rfind(inked));
        let is_first = dots.first().is_none_or(Vec::is_empty);
        for (row, shape) in dots.iter_mut().zip(shape) {
            if !is_first {
                row.extend([false; GAP]);
            }
            match columns {
                Some((first, last)) => row.extend((first..=last).map(|column| is_dot(shape, column))),
                None => row.extend([false; BLANK]),
            }
        }
    }
    Some(dots)
}

fn shape(letter: char) -> Option<[u8; DOTS]> {
    // What careseal's own words hold and the font does not, by what reads the same.
    let letter = match letter {
        '\u{2019}' => '\'',
        '\u{2013}' | '\u{2014}' => '-',
        other => other,
    };
    BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter)).filter(|_| !letter.is_control())
}

fn is_dot(row: u8, column: usize) -> bool {
    u32::try_from(column).ok().and_then(|column| row.checked_shr(column)).is_some_and(|row| row & 1 == 1)
}

fn cells(above: &[bool], below: &[bool]) -> String {
    let quarter = |row: &[bool], at: usize, worth: usize| if row.get(at) == Some(&true) { worth } else { 0 };
    let cell = |left: usize| {
        let right = left.saturating_add(1);
        let top = quarter(above, left, 1) | quarter(above, right, 2);
        let quarters = top | quarter(below, left, 4) | quarter(below, right, 8);
        QUARTERS.get(quarters).copied().unwrap_or(' ')
    };
    (0..above.len()).step_by(2).map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_side_by_side_as_narrow_as_they_are() {
        let rows = rows("I.4.b").expect("shapes");
        assert_eq!(rows.len(), usize::from(HEIGHT));
        insta::assert_snapshot!(rows.join("\n"));
    }

    #[test]
    fn a_letter_without_a_shape_is_no_reason_to_show_half_a_word() {
        assert_eq!(rows("診療所"), None);
        assert_eq!(rows("a\u{7}b"), None);
        assert!(rows("Hôpital – d’accord").is_some());
        assert!(rows("").is_some_and(|rows| rows.iter().all(String::is_empty)));
    }

    #[test]
    fn every_number_and_title_of_the_checklists_has_its_shape() {
        for list in crate::checklist::Library::new().newest_of_all() {
            for item in &list.items {
                let title = list.words_in("en").item_title(&item.id);
                for text in [item.id.as_str(), title] {
                    assert!(rows(text).is_some(), "{text}");
                }
            }
        }
    }
}
