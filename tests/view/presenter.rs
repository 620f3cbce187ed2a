//! The presenter view as those at the back of the room see it, and that nothing private is in it.

use careseal::tui::look::RenderContext;
use careseal::tui::picture::{svg, transcript};

use super::story::MOMENTS;
use crate::table::{Table, look, plain_look};

fn moments() -> impl Iterator<Item = (&'static str, Table)> {
    MOMENTS.iter().filter(|(name, _)| name.starts_with("presenter")).map(|(name, moment)| (*name, moment()))
}

fn check(name: &str, table: &Table, width: u16, height: u16, look: &RenderContext<'_>) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, transcript(&table.frame(width, height, look).0));
    });
}

#[test]
fn on_a_wall_and_on_what_is_hardly_one() {
    for (name, table) in moments() {
        check(&format!("{name}-160x50"), &table, 160, 50, &look());
        check(&format!("{name}-60x20"), &table, 60, 20, &look());
        check(&format!("{name}-ascii"), &table, 80, 24, &plain_look());
        check(&format!("{name}-ascii-120x40"), &table, 120, 40, &plain_look());
    }
}

/// For whoever draws: `CARESEAL_LOOK=DIR` writes what one would see.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("CARESEAL_LOOK") else { return };
    for (name, table) in moments() {
        for (width, height) in [(80, 24), (120, 40), (160, 50), (60, 20)] {
            let picture = svg(&table.frame(width, height, &look()).0, name);
            let file = std::path::Path::new(&folder).join(format!("{name}-{width}x{height}.svg"));
            std::fs::write(file, picture).expect("written");
        }
    }
}
