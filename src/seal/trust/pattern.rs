//! OpenSSH's pattern lists: `*`, `?`, commas, and `!` to take out.

/// Whether the list matches: at least one pattern does, and none with `!` before it. Case counts.
pub(super) fn matches(list: &str, text: &str) -> bool {
    let mut found = false;
    for pattern in list.split(',') {
        match pattern.strip_prefix('!') {
            Some(pattern) if glob(pattern.as_bytes(), text.as_bytes()) => return false,
            None if glob(pattern.as_bytes(), text.as_bytes()) => found = true,
            Some(_) | None => {}
        }
    }
    found
}

/// One pattern, without recursion: after a mismatch the last `*` takes one byte more.
fn glob(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t) = (0usize, 0usize);
    let mut retry: Option<(usize, usize)> = None;
    while let Some(byte) = text.get(t) {
        match pattern.get(p) {
            Some(b'*') => {
                retry = Some((p.saturating_add(1), t));
                p = p.saturating_add(1);
            }
            Some(b) if *b == b'?' || b == byte => {
                p = p.saturating_add(1);
                t = t.saturating_add(1);
            }
            _ => {
                let Some((after_star, from)) = retry else { return false };
                t = from.saturating_add(1);
                p = after_star;
                retry = Some((after_star, t));
            }
        }
    }
    pattern.get(p..).is_some_and(|rest| rest.iter().all(|&b| b == b'*'))
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns_match_as_in_openssh() {
        for (list, text, expected) in [
            ("a@b", "a@b", true),
            ("a@b", "A@b", false),
            ("*@b", "a@b", true),
            ("*", "", true),
            ("?@b", "a@b", true),
            ("?@b", "aa@b", false),
            ("a@b,c@d", "c@d", true),
            ("!a@b,*@b", "a@b", false),
            ("*@b,!a@b", "a@b", false),
            ("!a@b", "c@b", false),
            ("*a*b*c*", "xaybzc", true),
            ("*a*b*c*", "xaybz", false),
            ("a**b", "ab", true),
            ("", "", true),
            ("", "a", false),
        ] {
            assert_eq!(matches(list, text), expected, "{list} {text}");
        }
    }

    #[test]
    fn many_stars_cost_little() {
        assert!(!matches(&"*a".repeat(2000), &"a".repeat(1900)));
    }
}
