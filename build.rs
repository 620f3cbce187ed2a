//! Writes the checklists, and what stands around them, a second time as JSON.
//!
//! The TOML files are what people write, what digests name and what the linter reads. But TOML takes several times as long
//! to read as JSON, and reading checklists is most of what starting costs (`docs/performance.md`). So the program carries
//! both, and `src/checklist/ready.rs` reads the JSON. A test holds that the two say the same.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=checklists");
    let out = env::var_os("OUT_DIR").ok_or("cargo names the folder")?;
    translate(Path::new("checklists"), &Path::new(&out).join("checklists"))
}

/// Writes every TOML file below a folder as JSON below another.
fn translate(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, there) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            translate(&path, &there)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path)?;
            let table: toml::Table = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            fs::write(there.with_extension("json"), serde_json::to_string(&table)?)?;
        }
    }
    Ok(())
}
