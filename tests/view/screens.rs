//! Every screen as it looks.

use super::table::{Table, look, plain_look, shelf};
use careseal::tui::picture::svg;
use careseal::wizard::Message;

fn snap(t: &Table, name: &str, w: u16, h: u16) {
    let look = if name.ends_with("mono") { plain_look() } else { look() };
    let buf = t.frame(w, h, &look).0;
    std::fs::write(format!("/tmp/view/{name}-{w}.svg"), svg(&buf, name)).unwrap();
    std::fs::write(format!("/tmp/view/{name}-{w}.txt"), careseal::tui::picture::transcript(&buf)).unwrap();
}
#[test]
fn look_at_all() {
    std::fs::create_dir_all("/tmp/view").unwrap();
    let both = |t: &Table, name: &str| {
        snap(t, name, 80, 24);
        snap(t, name, 120, 40);
        snap(t, name, 60, 20);
    };
    let t = Table::new();
    both(&t, "who");
    let mut t2 = Table::known();
    both(&t2, "start0");
    t2.send(Message::Shelf(shelf()));
    both(&t2, "start");
    let mut t = Table::begun();
    both(&t, "account");
    t.play("H");
    both(&t, "hub0");
    let mut t = Table::busy();
    t.part("I.1#method=native").play("<space>");
    t.part("I.1.a#level=preset").play("<space>");
    t.part("I.1.a#mfa").play("<space>");
    t.part("I.2#ssl").play("<space>");
    t.part("I.4#understand").play("<space>");
    t.part("I.4.a#prefer").play("a \"An API gateway with OAuth 2.0 stands in front.\" <C-s>");
    t.part("I.4.a#client-names").play("x");
    both(&t, "na-form");
    t.play("\"We have none.\" <C-s>");
    t.part("I.4.b#sharing").play("w");
    both(&t, "waive0");
    t.affirm();
    t.part("I.4.b#sharing");
    both(&t, "waived");
    t.item("I.4.c").play("d 'Bob Meier' <tab> \"Ask the vendor about the date.\" <tab> '2027-01-15' <C-s> t \"Seen in the admin center on Friday.\" <C-s>");
    both(&t, "plan");
    t.play("A <home>");
    both(&t, "account9");
    t.item("I.10").play("<down> <down>");
    both(&t, "accept");
    t.play("H <down> <down>");
    both(&t, "hub");
    t.play("<enter>");
    both(&t, "items");
    t.play("H <down> C");
    both(&t, "statements");
    t.play("H !");
    both(&t, "findings");
    t.play("H /").play("'api'");
    both(&t, "search");
    t.play("<esc> ?").play("'wai'");
    both(&t, "palette");
    t.play("<esc> H");
    t.answer_all();
    both(&t, "answered");
    t.play("H");
    both(&t, "hub9");
    t.play("!");
    both(&t, "findings9");
    t.play("S");
    both(&t, "seal");
    t.play("<pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn>");
    both(&t, "seal-end");
    t.play("<enter>");
    both(&t, "seal-form");
    t.play("'secret' <tab> 'SEAL' <C-s>");
    both(&t, "sealed");
    t.play("H");
    both(&t, "hub-sealed");
}
