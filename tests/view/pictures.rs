//! The pictures of the README, made from the program. `CARESEAL_WRITE_PICTURES=1` writes them anew.

use std::path::Path;

use careseal::tui::picture::{svg, transcript};

use super::story::MOMENTS;
use crate::table::look;

const PICTURES: [(&str, &str, &str); 4] = [
    ("hub", "hub", "The overview of an account: its sections, how far each is answered, what is left, and the seal"),
    ("item", "item", "One item: its parts with their ticks, one of them waived, and the waiver in full"),
    (
        "presenter",
        "presenter-over",
        "The presenter view: one item with a large number, its choices, and the time of its section",
    ),
    ("waiver", "waiver-end", "The form of a waiver: who takes the responsibility, until when, and the exact sentence"),
];

#[test]
fn the_pictures_show_the_program_as_it_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    let writes = std::env::var_os("CARESEAL_WRITE_PICTURES").is_some_and(|value| value == "1");
    for (file, moment, label) in PICTURES {
        let (_, table) = MOMENTS.iter().find(|(name, _)| *name == moment).expect("a moment");
        let (buf, _) = table().frame(80, 24, &look());
        for (ending, content) in [("svg", svg(&buf, label)), ("txt", transcript(&buf) + "\n")] {
            let path = folder.join(format!("{file}.{ending}"));
            if writes {
                std::fs::create_dir_all(&folder).expect("the folder");
                std::fs::write(&path, content).expect("written");
                continue;
            }
            let committed = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(committed == content, "{} is stale: run with CARESEAL_WRITE_PICTURES=1", path.display());
        }
    }
}
