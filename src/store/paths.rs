//! Where files belong.
//!
//! Worksheets are data, keys and settings are configuration; each system has its own places for them. One folder for both
//! (`data/` and `config/` inside) can be named on the command line or in [`HOME_VARIABLE`]: for a stick, a share, a test.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::{StoreError, Tried, Why, plain_file};

/// The environment variable that names one folder for everything.
pub(crate) const HOME_VARIABLE: &str = "CARESEAL_HOME";

/// The two directories, and what stands where in them. Nothing is made before it is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    data: PathBuf,
    config: PathBuf,
}

impl Paths {
    /// The folder that was named, else the one in [`HOME_VARIABLE`], else the system's own places.
    pub fn find(named: Option<&Path>) -> Result<Self, StoreError> {
        Self::choose(named, env::var_os(HOME_VARIABLE))
    }

    fn choose(named: Option<&Path>, variable: Option<OsString>) -> Result<Self, StoreError> {
        let variable = variable.filter(|value| !value.is_empty()).map(PathBuf::from);
        if let Some(home) = named.or(variable.as_deref()) {
            // A relative name must go on meaning the same place.
            let home = std::path::absolute(home).map_err(StoreError::io(home, Tried::Find))?;
            return Ok(Self::under(&home));
        }
        match ProjectDirs::from("", "", "careseal") {
            Some(system) => {
                Ok(Self { data: system.data_dir().to_path_buf(), config: system.config_dir().to_path_buf() })
            }
            None => Err(StoreError::new(Path::new(""), Tried::Find, Why::NoHome)),
        }
    }

    /// Everything in one folder.
    pub fn under(home: &Path) -> Self {
        Self { data: home.join("data"), config: home.join("config") }
    }

    /// Where worksheets and attestations are.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Where keys, trust and settings are.
    pub fn config(&self) -> &Path {
        &self.config
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.toml")
    }

    /// The reader's own file of trusted keys.
    pub fn allowed_signers(&self) -> PathBuf {
        self.config.join("allowed_signers")
    }

    /// Where `careseal key new` puts keys.
    pub fn keys(&self) -> PathBuf {
        self.config.join("keys")
    }
}

/// Makes a directory for its owner only, if it is not there.
pub(crate) fn ensure(directory: &Path) -> Result<(), StoreError> {
    plain_file::make_folders(directory).map_err(StoreError::io(directory, Tried::Create))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_folder_comes_before_the_variable_and_that_before_the_system() {
        let find = |named: Option<&str>, variable: Option<&str>| {
            Paths::choose(named.map(Path::new), variable.map(OsString::from))
        };
        assert_eq!(find(Some("/a"), Some("/b")).expect("found"), Paths::under(Path::new("/a")));
        assert_eq!(find(None, Some("/b")).expect("found"), Paths::under(Path::new("/b")));
        let system = find(None, None);
        assert_eq!(find(None, Some("")).ok(), system.ok(), "an empty variable is none");
    }

    #[test]
    fn a_relative_folder_is_made_absolute() {
        let paths = Paths::choose(Some(Path::new("here")), None).expect("found");
        assert!(paths.data().is_absolute() && paths.data().ends_with("here/data"));
    }
}
