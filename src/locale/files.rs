//! The files with the words, compiled in.

/// One file.
pub(super) struct File {
    pub(super) language: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "names the file in the tests' messages"))]
    pub(super) name: &'static str,
    pub(super) source: &'static str,
}

macro_rules! files {
    ($($language:literal: $($name:literal)*;)*) => {
        /// Sorted by language and name; a test compares this with the folder.
        pub(super) static FILES: &[File] = &[$($(File {
            language: $language,
            name: $name,
            source: include_str!(concat!("../../assets/locale/", $language, "/", $name, ".ftl")),
        },)*)*];
    };
}

files! {
    "en": "advisory" "apply" "archive" "clause" "cli" "command" "damage" "diff" "edition" "evidence"
        "facilitator" "filter" "finding" "form" "glossary" "keys" "lint" "minutes" "overlay" "pack" "page"
        "people" "place" "point" "portfolio" "presenter" "record" "refused" "remark" "reopen" "report"
        "said" "screen" "seal" "session" "settle" "side" "signed" "store" "template" "text" "tui" "unpack" "upgrade"
        "verify";
}
