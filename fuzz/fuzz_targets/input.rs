//! The bytes of a terminal: where they are cut changes nothing, a pause is always waited for in the end, and whatever came
//! before, the keyboard comes back.
#![no_main]

use careseal::tui::input::Parser;
use careseal::screens::key::{Input, Key};
use libfuzzer_sys::fuzz_target;

/// Every wait is in vain.
fn fall_silent(parser: &mut Parser) -> Vec<Input> {
    let mut inputs = Vec::new();
    for _ in 0..4 {
        if parser.patience().is_none() {
            return inputs;
        }
        inputs.extend(parser.silence());
    }
    panic!("it waits for ever");
}

fuzz_target!(|pieces: Vec<(bool, Vec<u8>)>| {
    let (mut whole, mut cut) = (Parser::default(), Parser::default());
    let (mut all, mut parts) = (Vec::new(), Vec::new());
    let mut since = Vec::new();
    for (falls_silent, piece) in &pieces {
        since.extend_from_slice(piece);
        parts.extend(cut.feed(piece));
        if *falls_silent {
            all.extend(whole.feed(&std::mem::take(&mut since)));
            all.extend(fall_silent(&mut whole));
            parts.extend(fall_silent(&mut cut));
        }
    }
    all.extend(whole.feed(&since));
    all.extend(fall_silent(&mut whole));
    parts.extend(fall_silent(&mut cut));
    assert_eq!(joined(all), joined(parts));
    cut.feed(b"\x1b");
    fall_silent(&mut cut);
    assert_eq!(cut.feed(b"j"), [Input::Key(Key::Char('j'))]);
});

/// The rest of a paste that fell silent comes in as many pieces as it is sent in; they are one text.
fn joined(inputs: Vec<Input>) -> Vec<Input> {
    let mut joined: Vec<Input> = Vec::new();
    for input in inputs {
        match (joined.last_mut(), input) {
            (Some(Input::Paste(before)), Input::Paste(text)) => before.push_str(&text),
            (_, input) => joined.push(input),
        }
    }
    joined
}
