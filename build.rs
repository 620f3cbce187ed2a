//! Finds the languages, and writes the checklists and what stands around them a second time as JSON.
//!
//! A language is a folder of `assets/locale`; a checklist, or a file around one, has its texts in a language if there is a
//! file of that language beside it. So nothing in the code names a language but English, which everything exists in.
//!
//! The TOML files are what people write, what digests name and what the linter reads. But TOML takes several times as long
//! to read as JSON, and reading checklists is most of what starting costs (`docs/performance.md`). So the program carries
//! both, and `src/checklist/embedded.rs` reads the JSON. A test holds that the two say the same.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Comes first wherever languages are listed.
const ENGLISH: &str = "en";

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["build.rs", "checklists", "assets/locale"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names the folder")?);
    let mut languages: Vec<(String, Vec<String>)> = Vec::new();
    for folder in sorted(Path::new("assets/locale"))?.iter().filter(|path| path.is_dir()) {
        let files = sorted(folder)?.iter().map(|file| stem(file)).collect::<Result<_, _>>()?;
        languages.push((stem(folder)?, files));
    }
    languages.sort_by_key(|(language, _)| language != ENGLISH);
    let names: Vec<&str> = languages.iter().map(|(language, _)| language.as_str()).collect();
    fs::write(out.join("languages.rs"), format!("&{names:?}"))?;
    fs::write(out.join("locale.rs"), words(&languages)?)?;
    let mut texts = BTreeMap::new();
    translate(Path::new("checklists"), "", &out.join("checklists"), &names, &mut texts)?;
    fs::write(out.join("texts.rs"), macro_of(&texts, &names)?)?;
    Ok(())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> Result<String, Box<dyn Error>> {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    Ok(stem.ok_or_else(|| format!("{}: no name in UTF-8", path.display()))?.to_owned())
}

/// The table of the files with words, for `src/locale.rs`.
fn words(languages: &[(String, Vec<String>)]) -> Result<String, Box<dyn Error>> {
    let mut table = "&[\n".to_owned();
    for (language, files) in languages {
        for name in files {
            let path = format!("/assets/locale/{language}/{name}.ftl");
            let source = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))");
            writeln!(table, "File {{ language: {language:?}, name: {name:?}, source: {source} }},")?;
        }
    }
    table.push(']');
    Ok(table)
}

/// In which languages something has texts, each with the name of its file: by the words that `texts!` takes.
type Texts = BTreeMap<Vec<String>, BTreeMap<String, String>>;

/// Writes every TOML file below a folder as JSON below another, and notes which of them hold texts in a language.
fn translate(from: &Path, at: &str, to: &Path, languages: &[&str], texts: &mut Texts) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for path in sorted(from)? {
        let name = stem(&path)?;
        if path.is_dir() {
            let folder = path.file_name().ok_or("a folder has a name")?;
            let below = format!("{at}{}/", folder.to_str().ok_or("a name in UTF-8")?);
            translate(&path, &below, &to.join(folder), languages, texts)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path)?;
            let table: toml::Table = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            fs::write(to.join(format!("{name}.json")), serde_json::to_string(&table)?)?;
            let (of, language) = name.rsplit_once('.').map_or(("", &*name), |(of, language)| (of, language));
            if languages.contains(&language) {
                let words = at.split('/').chain([of]).filter(|word| !word.is_empty()).map(str::to_owned).collect();
                texts.entry(words).or_default().insert(language.to_owned(), format!("{at}{name}"));
            }
        }
    }
    Ok(())
}

/// The macro `texts!` of `src/checklist/embedded.rs`: the texts of an edition, or of a file around a checklist, by language.
fn macro_of(texts: &Texts, languages: &[&str]) -> Result<String, Box<dyn Error>> {
    let mut arms = "macro_rules! texts {\n".to_owned();
    for (words, files) in texts {
        let of: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
        write!(arms, "({}) => {{ &[", of.join(" "))?;
        for language in languages {
            if let Some(file) = files.get(*language) {
                write!(arms, "({language:?}, $crate::checklist::embedded::embedded!({file:?})), ")?;
            }
        }
        arms.push_str("] };\n");
    }
    arms.push('}');
    Ok(arms)
}
