//! Every screen as it looks.

use super::table::{Table, shelf};
use careseal::wizard::Message;

#[test]
fn look_at_all() {
    let mut t = Table::new();
    eprintln!("{}", t.text(80, 24));
    let mut t2 = Table::known();
    eprintln!("{}", t2.text(80, 24));
    t2.send(Message::Shelf(shelf()));
    eprintln!("{}", t2.text(80, 24));
    let mut t = Table::begun();
    eprintln!("{}", t.text(80, 24));
    t.play("H");
    eprintln!("{}", t.text(80, 24));
    let mut t = Table::busy();
    eprintln!("{}", t.text(80, 24));
    t.play("<down> <down> <enter>");
    eprintln!("{}", t.text(80, 24));
    t.item("I.1");
    eprintln!("{}", t.text(80, 24));
    t.play("<space>");
    eprintln!("{}", t.text(80, 24));
    t.item("I.4");
    eprintln!("{}", t.text(80, 24));
    eprintln!("{}", t.text(120, 40));
    t.play("<down> w");
    eprintln!("{}", t.text(80, 24));
    t.play("<esc> ?");
    eprintln!("{}", t.text(80, 24));
}
