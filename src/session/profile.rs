//! Who sits here, as the wizard knows them and as the settings remember them.
//!
//! Two types, because the disk's form outlives the program's: what stands in the settings may not change with a screen.

use crate::store::settings::Me;
use crate::wizard::Profile;

/// The person whom the settings remember.
pub fn remembered(me: &Me) -> Profile {
    let Me { name, role, organisation, email, side } = me.clone();
    Profile { name, role, organisation, email, side }
}

/// A person as the settings keep one.
pub fn to_remember(profile: &Profile) -> Me {
    let Profile { name, role, organisation, email, side } = profile.clone();
    Me { name, role, organisation, email, side }
}
