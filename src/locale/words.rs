//! The words for reports.

use super::{Locale, Value};
use crate::present::Words;

impl Words for Locale {
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Value<'_>)> = args.iter().map(|(name, value)| (*name, value_of(value))).collect();
        self.text_with(id, &values)
    }

    fn has(&self, id: &str) -> bool {
        Self::has(self, id)
    }
}

/// A number, if it would be written just like this: `007` typed by a person stays text.
fn value_of(text: &str) -> Value<'_> {
    let number = text.parse::<u32>().is_ok_and(|number| number.to_string() == text);
    if number { Value::try_number(text) } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_and_what_people_typed_stays_as_it_is() {
        let words = Locale::new("en");
        let proposed = |count| words.say("report-proposed-count", &[("count", count)]);
        assert!(proposed("1").starts_with("One item has"));
        assert!(proposed("12").starts_with("12 items have"));
        assert!(words.say("report-title", &[("account", "007")]).ends_with(" 007"));
        assert!(words.say("report-title", &[("account", "1e3")]).ends_with(" 1e3"));
    }
}
