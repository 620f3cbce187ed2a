//! What is said of the files of a folder: of each how it stands, how far it is, who sealed it, what needs attention.

use crate::document::{Block, Item, List, Tone};
use crate::workspace::verification::Status;
use crate::workspace::{Listed, Standing};

use super::{Words, filled, first_line, said, said_fully};

/// Every file, in the order in which they come, and how many need attention.
pub fn blocks(files: &[Listed], words: &dyn Words) -> Vec<Block> {
    let mut items: Vec<Item> = files.iter().map(|file| of(file, words)).collect();
    let urgent = files.iter().filter(|file| !file.attention.is_empty()).count();
    let args = [("files", files.len().into()), ("urgent", urgent.into())];
    items.push(Item::new(filled(words, "portfolio-sum", &args)));
    vec![list(items)]
}

/// One file alone: its figures, what needs attention and what to do about it, who signed, where it is.
pub fn detail(file: &Listed, words: &dyn Words) -> Vec<Block> {
    let attention = file.attention.iter().map(|(standing, say)| marked(*standing, said_fully(words, say), words));
    let well = file.attention.is_empty().then(|| marked(Standing::Well, words.say("portfolio-well", &[]), words));
    let signed = file.signed.iter().map(|seal| Item::new(said(words, seal)));
    let editions: Vec<String> = file.editions.iter().map(|(id, edition)| format!("{id} {edition}")).collect();
    let soft = [editions.join(", "), file.file.clone()].into_iter().filter(|text| !text.is_empty());
    let soft = soft.map(|text| Item { tone: Tone::Soft, ..Item::new(text) });
    let item = marked(file.standing, figures(file, words).join(", "), words)
        .with(attention.chain(well).chain(signed).chain(soft).collect());
    vec![list(vec![item])]
}

fn list(items: Vec<Item>) -> Block {
    Block::List(List { name: "portfolio", items, is_marked: true, is_tight: true, ..List::default() })
}

/// One file: in a line what it is and how far, below it its seals and what needs attention.
fn of(file: &Listed, words: &dyn Words) -> Item {
    let name = if file.account.is_empty() { &file.file } else { &file.account };
    let seals = file.signed.iter().flat_map(|seal| said(words, seal).lines().map(Item::new).collect::<Vec<_>>());
    let attention =
        file.attention.iter().map(|(standing, say)| marked(*standing, first_line(&said(words, say)).to_owned(), words));
    let path = (name != &file.file).then(|| Item::new(file.file.as_str()));
    marked(file.standing, format!("{name}: {}", figures(file, words).join(", ")), words)
        .with(seals.chain(attention).chain(path).collect())
}

fn figures(file: &Listed, words: &dyn Words) -> Vec<String> {
    let say = |id, args: [(&'static str, usize); 2]| filled(words, id, &args.map(|(name, count)| (name, count.into())));
    let (answered, asked) = file.progress;
    let (waivers, accepted, _) = file.forgone;
    let dated = |id, day: jiff::civil::Date| words.say(id, &[("date", day.to_string().as_str())]);
    let told = [
        Some(words.say(file.kind, &[])),
        (asked > 0).then(|| say("portfolio-answered", [("answered", answered), ("asked", asked)])),
        (waivers.saturating_add(accepted) > 0)
            .then(|| say("portfolio-waived-or-accepted", [("waivers", waivers), ("accepted", accepted)])),
        file.expiry.map(|day| dated("portfolio-expiry", day)),
        file.sealed.map(|day| dated("portfolio-sealed-on", day)),
    ];
    told.into_iter().flatten().collect()
}

fn marked(standing: Standing, text: String, words: &dyn Words) -> Item {
    // The words of a verification where it judges.
    let (id, tone) = match standing {
        Standing::Well => (Status::Good.id(), Tone::Good),
        Standing::Watch => (Status::Warn.id(), Tone::Mind),
        Standing::Wrong => (Status::Fail.id(), Tone::Alert),
        Standing::Open => ("portfolio-mark-open", Tone::Open),
    };
    Item { term: words.say(id, &[]), tone, ..Item::new(text) }
}
