//! The report as a page. What it looks like, and whether a browser finds it accessible, `tests/html` says.

use careseal::present::{Trusted, Words};
use careseal::text::Note;
use jiff::civil::date;

use super::pages::{draft, empty, filled, hostile, sealed, several};
use super::sample::{DAY, English};

/// A tag of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

const VOID: [&str; 3] = ["meta", "br", "col"];

/// The tags of a page, which must be closed in the order in which they were opened; fails at anything that is not plain.
fn tags(page: &str) -> Vec<Tag> {
    let (mut tags, mut open, mut rest) =
        (Vec::new(), Vec::new(), page.strip_prefix("<!DOCTYPE html>\n").expect("HTML"));
    while let Some((_, after)) = rest.split_once('<') {
        let (inside, next) = split_tag(after);
        rest = next;
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order");
            continue;
        }
        let (inside, closed) = inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
        let tag = parse(inside);
        if tag.name == "style" {
            rest = rest.split_once("</style>").expect("closed").1;
        } else if !closed && !VOID.contains(&tag.name.as_str()) {
            open.push(tag.name.clone());
        }
        tags.push(tag);
    }
    assert_eq!(open, Vec::<String>::new(), "left open");
    tags
}

/// Up to the `>` that is not inside an attribute.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    let end = text.char_indices().find(|(_, c)| match quote {
        None if matches!(c, '"' | '\'') => {
            quote = Some(*c);
            false
        }
        Some(open) if open == *c => {
            quote = None;
            false
        }
        quote => quote.is_none() && *c == '>',
    });
    let (inside, rest) = text.split_at(end.expect("the end of a tag").0);
    (inside, rest.strip_prefix('>').expect("the end"))
}

fn parse(inside: &str) -> Tag {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{inside}");
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=').expect("a value");
        let quote = if after.starts_with('"') { '"' } else { '\'' };
        let (value, after) = after.strip_prefix(quote).and_then(|rest| rest.split_once(quote)).expect("quotes");
        attributes.push((name.to_owned(), value.to_owned()));
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    Tag { name: name.to_owned(), attributes }
}

fn pages() -> [(&'static str, String); 8] {
    [
        ("draft", draft()),
        ("empty", empty()),
        ("several", several()),
        ("sealed", sealed(DAY, [Trusted::Yes, Trusted::NotAsked])),
        ("lapsed", sealed(date(2026, 11, 2), [Trusted::Yes, Trusted::No])),
        ("broken", sealed(DAY, [Trusted::Broken, Trusted::Broken])),
        ("rich", super::parity::Rich::new().written("html")),
        ("hostile", filled(&hostile())),
    ]
}

#[test]
fn a_page_has_landmarks_one_title_and_headings_in_order() {
    for (page, text) in pages() {
        let tags = tags(&text);
        let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
        for name in ["html", "title", "header", "nav", "main", "footer", "h1"] {
            assert_eq!(count(name), 1, "{page}: {name}");
        }
        assert_eq!(tags.iter().find(|tag| tag.name == "html").and_then(|tag| tag.get("lang")), Some("en"));
        assert!(tags.iter().any(|tag| tag.get("class") == Some("skip") && tag.get("href") == Some("#main")));
        let levels = tags.iter().filter_map(|tag| tag.name.strip_prefix('h')?.parse::<u8>().ok());
        let levels: Vec<u8> = levels.collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{page}: {levels:?}");
        for th in tags.iter().filter(|tag| tag.name == "th") {
            assert!(matches!(th.get("scope"), Some("col" | "row" | "rowgroup" | "colgroup")), "{page}: {th:?}");
        }
        for svg in tags.iter().filter(|tag| tag.name == "svg") {
            let told = svg.get("role") == Some("img") && svg.get("aria-label").is_some_and(|label| !label.is_empty());
            assert!(told || svg.get("aria-hidden") == Some("true"), "{page}: a picture without words: {svg:?}");
        }
    }
}

#[test]
fn nothing_runs_and_nothing_comes_from_elsewhere() {
    for (page, text) in pages() {
        for tag in tags(&text) {
            let known = [
                "a",
                "article",
                "b",
                "blockquote",
                "body",
                "br",
                "caption",
                "circle",
                "code",
                "col",
                "colgroup",
                "dd",
                "defs",
                "div",
                "dl",
                "dt",
                "figcaption",
                "figure",
                "footer",
                "h1",
                "h2",
                "h3",
                "h4",
                "head",
                "header",
                "html",
                "li",
                "main",
                "meta",
                "nav",
                "ol",
                "p",
                "path",
                "pattern",
                "rect",
                "section",
                "span",
                "strong",
                "style",
                "svg",
                "table",
                "tbody",
                "td",
                "tfoot",
                "th",
                "thead",
                "title",
                "tr",
                "ul",
            ];
            assert!(known.contains(&tag.name.as_str()), "{page}: {tag:?}");
            for (name, value) in &tag.attributes {
                assert!(!name.starts_with("on") && !matches!(name.as_str(), "src" | "style" | "srcset"), "{tag:?}");
                assert!(name != "href" || value.starts_with('#'), "{page}: {tag:?}");
            }
        }
        assert!(text.contains("default-src 'none'; style-src 'unsafe-inline'"), "{page}");
        let (_, style) = text.split_once("<style>").expect("a style");
        let (style, _) = style.split_once("</style>").expect("its end");
        assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'), "{page}");
    }
}

#[test]
fn every_link_leads_somewhere_and_every_name_is_there_once() {
    for (page, text) in pages() {
        let tags = tags(&text);
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{page}: an id twice");
        let hrefs = tags.iter().filter_map(|tag| tag.get("href")?.strip_prefix('#'));
        let labels = tags.iter().filter_map(|tag| tag.get("aria-labelledby"));
        let fills = tags.iter().filter_map(|tag| tag.get("fill")?.strip_prefix("url(#")?.strip_suffix(')'));
        for target in hrefs.chain(labels).chain(fills) {
            assert!(ids.contains(&target), "{page}: nothing is called {target}");
        }
    }
}

#[test]
fn nothing_typed_becomes_structure() {
    let hostile = hostile();
    let lines: Vec<&str> = hostile.as_str().split('\n').map(|line| if line.is_empty() { "" } else { "x" }).collect();
    let skeleton = |text: &Note| {
        let page = filled(text);
        // What people typed may stand in some attributes, as text.
        tags(&page).into_iter().map(|tag| (tag.name, tag.attributes.len())).collect::<Vec<_>>()
    };
    assert_eq!(skeleton(&hostile), skeleton(&Note::clean(&lines.join("\n"))));
    assert!(!filled(&hostile).contains("<script"));
}

#[test]
fn a_draft_says_so_on_every_sheet() {
    let english = English::new();
    let (draft, sealed) = (draft(), sealed(DAY, [Trusted::Yes, Trusted::NotAsked]));
    let banner = english.say("report-draft", &[]);
    assert!(draft.contains(&format!("<strong>{banner}</strong>")));
    assert!(draft.contains("@page{@top-left{content:\"DRAFT\\3a  not sealed"));
    assert!(draft.contains("(draft)</title>"));
    assert!(draft.contains("Worksheet digest") && !draft.contains("Record digest"));
    assert!(!sealed.contains("class='banner'") && sealed.contains("Record digest"));
    assert!(super::pages::sealed(DAY, [Trusted::Broken; 2]).contains("<strong>NOT SEALED</strong>"));
}

#[test]
fn what_has_lapsed_comes_first_and_says_so_in_words() {
    let page = sealed(date(2026, 11, 2), [Trusted::Yes, Trusted::No]);
    let (_, register) = page.split_once("<section id=\"register\"").expect("a register");
    let (register, _) = register.split_once("</section>").expect("its end");
    let places = ["lapsed: the last day was 2026-09-30", "33 days ago", "to the end of 2026-12-31", "59 days left"]
        .map(|text| register.find(text).unwrap_or_else(|| panic!("{text}: {register}")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.contains("the signature holds, but the file of trusted keys does not list this key"));
    let calm = sealed(DAY, [Trusted::Yes, Trusted::NotAsked]);
    assert!(!calm.contains("lapsed: the last day"), "it holds to the end of its last day");
}

#[test]
fn every_part_of_the_record_stands_in_the_page() {
    let page = sealed(DAY, [Trusted::Yes, Trusted::NotAsked]);
    let mut sample = super::sample::small();
    for item in &sample.document(DAY).items {
        let title = item.title.as_str().replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;");
        assert!(page.contains(&title), "{title}");
        for part in item.parts.iter().filter(|part| !part.not_applicable_by_facts) {
            let text = part.text.as_str().replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;");
            assert!(page.contains(&text), "{text}");
        }
    }
}
