//! `--extract DIR`: what each seal signs and its signature, as files for `ssh-keygen -Y verify`.

use std::path::Path;

use crate::seal::{NAMESPACE, split};
use crate::session::UserError;
use crate::store::{self, atomic};

use super::super::shell::{Shell, shown};

/// Writes both for each seal, never over another file, and prints how to check them.
pub(super) fn write(shell: &mut Shell, path: &Path, bytes: &[u8], folder: &Path) -> Result<(), UserError> {
    let Ok(file) = split(bytes) else { return Ok(()) };
    store::ensure(folder)?;
    let name = path.file_name().unwrap_or_default().to_os_string();
    for (number, seal) in (1usize..).zip(&file.seals) {
        let at = |ending: &str| {
            let mut name = name.clone();
            name.push(format!(".seal-{number}{ending}"));
            folder.join(name)
        };
        let (signed, signature) = (at(".signed"), at(".sig"));
        atomic::save_new(&signed, bytes.get(..seal.signs).unwrap_or_default())?;
        atomic::save_new(&signature, seal.armor.as_bytes())?;
        // Names of files may hold what a shell would act on; quotes make that text.
        let quoted = |path: &Path| format!("'{}'", shown(path).replace('\'', "'\\''"));
        shell.line(&format!(
            "ssh-keygen -Y verify -f TRUST -I '{}' -n {NAMESPACE} -s {} < {}",
            seal.meta.signer.as_str().replace('\'', "'\\''"),
            quoted(&signature),
            quoted(&signed),
        ));
    }
    shell.line("");
    Ok(())
}
