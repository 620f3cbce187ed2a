//! The word that somebody may have meant.

/// The candidate that differs least, if it differs little.
pub(crate) fn nearest<'a>(meant: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (meant.chars().count() / 3).clamp(1, 6);
    let close = candidates.into_iter().map(|candidate| (distance(meant, candidate), candidate));
    close.filter(|(distance, _)| *distance <= limit).min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
}

/// Letters to change, add or drop, whatever their case.
fn distance(a: &str, b: &str) -> usize {
    let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (a, b) = (lower(a), lower(b));
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut corner = i;
        let mut left = i.saturating_add(1);
        let mut next = vec![left];
        for (&y, &above) in b.iter().zip(row.iter().skip(1)) {
            let cost = usize::from(x != y);
            left = corner.saturating_add(cost).min(above.saturating_add(1)).min(left.saturating_add(1));
            corner = above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        let words = ["health-configuration/I.4.b#sharing", "health-configuration/I.4.c#sharing", "waived"];
        assert_eq!(nearest("health-configuration/i.4.b#shareing", words), Some("health-configuration/I.4.b#sharing"));
        assert_eq!(nearest("wavied", words), Some("waived"));
        assert_eq!(nearest("something", words), None);
    }
}
