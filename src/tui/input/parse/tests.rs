use proptest::prelude::*;

use super::super::paste::LONGEST;
use super::*;

mod replies;

use replies::REPLIES;

fn keys(bytes: &[u8]) -> Vec<Input> {
    Parser::default().feed(bytes)
}

fn key(key: Key) -> Vec<Input> {
    vec![Input::Key(key)]
}

fn typed(text: &str) -> Vec<Input> {
    text.chars().map(|c| Input::Key(Key::Char(c))).collect()
}

fn pasted(text: &str) -> Vec<Input> {
    vec![Input::Paste(text.to_owned())]
}

/// Every wait is in vain.
fn fall_silent(parser: &mut Parser) -> Vec<Input> {
    let mut inputs = Vec::new();
    for _ in 0..4 {
        if parser.patience().is_none() {
            return inputs;
        }
        inputs.extend(parser.silence());
    }
    panic!("it waits for ever: {parser:?}");
}

/// What comes in these pieces, with pauses too short to mean anything, and then no more.
fn in_pieces<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Vec<Input> {
    let mut parser = Parser::default();
    let mut inputs: Vec<Input> = pieces.into_iter().flat_map(|piece| parser.feed(piece)).collect();
    inputs.extend(fall_silent(&mut parser));
    inputs
}

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

/// These bytes cut at these places.
fn cut<'a>(bytes: &'a [u8], at: &[prop::sample::Index]) -> Vec<&'a [u8]> {
    let mut places: Vec<usize> = at.iter().map(|at| at.index(bytes.len().saturating_add(1))).collect();
    places.extend([0, bytes.len()]);
    places.sort_unstable();
    places.windows(2).filter_map(|pair| bytes.get(pair[0]..pair[1])).collect()
}

#[test]
fn one_key_has_one_name_whatever_the_terminal_says() {
    let cases: [(&[u8], Key); 52] = [
        (b"\x1b[A", Key::Up),
        (b"\x1bOA", Key::Up),
        (b"\x1bO5A", Key::Up),
        (b"\x9bA", Key::Up),
        (b"\x8fA", Key::Up),
        (b"\x1b[57419u", Key::Up),
        (b"\x1b[1;2B", Key::Down),
        (b"\x1b[1;129B", Key::Down),
        (b"\x1b[1;1:2B", Key::Down),
        (b"\x1b[1;5C", Key::Alt('f')),
        (b"\x1b[1;3D", Key::Alt('b')),
        (b"\x1b[H", Key::Home),
        (b"\x1b[1~", Key::Home),
        (b"\x1b[7~", Key::Home),
        (b"\x1bOF", Key::End),
        (b"\x1b[3~", Key::Delete),
        (b"\x1b[5~", Key::PageUp),
        (b"\x1b[6;5~", Key::PageDown),
        (b"\x1bOP", Key::F(1)),
        (b"\x1b[1;2Q", Key::F(2)),
        (b"\x1bOR", Key::F(3)),
        (b"\x1b[[E", Key::F(5)),
        (b"\x1b[15~", Key::F(5)),
        (b"\x1b[17~", Key::F(6)),
        (b"\x1b[24~", Key::F(12)),
        (b"\x1b[Z", Key::BackTab),
        (b"\x1b[9;2u", Key::BackTab),
        (b"\r", Key::Enter),
        (b"\n", Key::Enter),
        (b"\x1bOM", Key::Enter),
        (b"\x1b[57414u", Key::Enter),
        (b"\x1b[13u", Key::Enter),
        (b"\x1b[27u", Key::Esc),
        (b"\x7f", Key::Backspace),
        (b"\x08", Key::Backspace),
        (b"\x1b\x7f", Key::Ctrl('w')),
        (b"\x1b\r", Key::Enter),
        (b"\x1a", Key::Ctrl('z')),
        (b"\x1f", Key::Ctrl('_')),
        (b"\0", Key::Ctrl(' ')),
        (b"\x1bx", Key::Alt('x')),
        (b"\x1b\xc3\xa9", Key::Alt('é')),
        (b"\x1b[122;5u", Key::Ctrl('z')),
        (b"\x1b[27;5;122~", Key::Ctrl('z')),
        (b"\x1b[97;2u", Key::Char('A')),
        (b"\x1b[97;65u", Key::Char('A')),
        (b"\x1b[49:33;2u", Key::Char('!')),
        (b"\x1b[27;2;65~", Key::Char('A')),
        (b"\x1bOq", Key::Char('1')),
        (b"\x1bOk", Key::Char('+')),
        ("é".as_bytes(), Key::Char('é')),
        ("診".as_bytes(), Key::Char('診')),
    ];
    for (bytes, expected) in cases {
        assert_eq!(keys(bytes), key(expected), "{}", bytes.escape_ascii());
    }
}

#[test]
fn what_was_not_typed_is_no_key() {
    for (name, reply) in REPLIES {
        assert_eq!(in_pieces([*reply]), [], "{name}: {}", reply.escape_ascii());
        let bytewise = reply.chunks(1).chain([&b"j"[..]]);
        assert_eq!(in_pieces(bytewise), typed("j"), "{name}: {}", reply.escape_ascii());
    }
    assert_eq!(keys(b"\xff"), [], "no character");
    assert_eq!(keys(b"\x1b[1\rx").len(), 2, "a broken sequence loses only itself");
    assert_eq!(in_pieces([&b"\x1b[M \x1b[A"[..]]), key(Key::Up), "nor does a broken report");
}

#[test]
fn of_all_sequences_that_end_in_m_one_is_a_key() {
    let beginnings: [&[u8]; 8] = [b"", b"1", b"1;2", b"<0;1;1", b"?1", b">4;2", b"32;10;10", b"1;5:1"];
    for parameters in beginnings {
        let csi = [b"\x1b[", parameters, b"M"].concat();
        assert_eq!(in_pieces([csi.as_slice(), b"***"]).iter().filter(|key| **key == Input::Key(Key::Enter)).count(), 0);
    }
    assert_eq!(keys(b"\x1bOM"), key(Key::Enter));
}

#[test]
fn a_report_whose_numbers_may_be_one_character_waits_a_breath_and_is_dropped() {
    let mut parser = Parser::default();
    assert_eq!(parser.feed(b"\x1b[M \xc3\xa9"), []);
    assert_eq!(parser.patience(), Some(BREATH));
    assert_eq!(fall_silent(&mut parser), []);
    assert_eq!(parser.feed(b"j"), typed("j"));
}

#[test]
fn escape_is_a_key_once_nothing_follows() {
    let mut parser = Parser::default();
    assert_eq!(parser.feed(b"\x1b"), []);
    assert_eq!(parser.patience(), Some(BREATH));
    assert_eq!(parser.silence(), key(Key::Esc));
    assert_eq!(parser.patience(), None);
    assert_eq!(parser.feed(b"\x1b"), []);
    assert_eq!(parser.feed(b"[A"), key(Key::Up));
    assert_eq!(keys(b"\x1b\x1b[A"), [key(Key::Esc), key(Key::Up)].concat());
}

#[test]
fn alt_with_a_letter_that_begins_something_is_a_key_once_nothing_follows() {
    for letter in ['[', 'O', ']', 'P', 'X', '^', '_'] {
        let bytes = format!("\x1b{letter}");
        let mut parser = Parser::default();
        assert_eq!(parser.feed(bytes.as_bytes()), []);
        assert_eq!(parser.patience(), Some(BREATH), "{letter}");
        assert_eq!(parser.silence(), key(Key::Alt(letter)));
        assert_eq!(parser.patience(), None);
    }
    let twice = [Input::Key(Key::Alt('_')), Input::Key(Key::Alt('_'))];
    assert_eq!(in_pieces([&b"\x1b_\x1b_"[..]]), twice, "held down");
}

#[test]
fn a_string_without_its_end_gives_the_keyboard_back() {
    let begun = || {
        let mut parser = Parser::default();
        assert_eq!(parser.feed(b"\x1b]11;rgb:qwy"), []);
        assert_eq!(parser.patience(), Some(SILENCE));
        parser
    };
    let mut parser = begun();
    assert_eq!(parser.silence(), []);
    assert_eq!(parser.feed(b"j"), typed("j"), "after a silence");
    assert_eq!(begun().feed(b"\x1b[Bj"), [key(Key::Down), typed("j")].concat(), "at the next sequence");
    let mut parser = begun();
    for _ in 0..20 {
        assert_eq!(parser.feed(&vec![b'q'; 65_536]), [], "what is too long is not typed either");
    }
    assert_eq!(parser.patience(), Some(BREATH), "when it is absurdly long");
    assert!(parser.pending.is_empty(), "and nothing of it is kept");
}

#[test]
fn a_sequence_that_is_too_long_is_dropped_as_a_whole() {
    let long = [b"\x1b[".as_slice(), &b"1;".repeat(4000)].concat();
    let mut parser = Parser::default();
    assert_eq!(long.chunks(1000).flat_map(|piece| parser.feed(piece)).count(), 0);
    assert!(parser.pending.len() < 2000);
    assert_eq!(parser.feed(b"5Aj"), typed("j"));
}

#[test]
fn a_paste_is_one_text_and_no_keys() {
    let mut parser = Parser::default();
    assert_eq!(parser.feed(b"\x1b[200~jjj"), []);
    assert_eq!(parser.feed(b"q\r\x1b[31m\x1b[20"), []);
    assert_eq!(parser.feed(b"1~x"), [pasted("jjjq\n\u{1b}[31m"), typed("x")].concat());
}

#[test]
fn a_paste_that_falls_silent_is_given_and_its_rest_is_text_up_to_the_end_mark() {
    let mut parser = Parser::default();
    assert_eq!(parser.feed(b"\x1b[200~one \xc3"), []);
    assert_eq!(parser.patience(), Some(SILENCE));
    assert_eq!(parser.silence(), pasted("one "));
    assert_eq!(parser.feed(b"\xa9 qwy\r"), pasted("é qwy\n"));
    assert_eq!(parser.patience(), None, "an idle program is not woken");
    assert_eq!(parser.feed(b"\nq\x1b[31mq\x1b"), [pasted("q"), pasted("q")].concat());
    assert_eq!(parser.feed(b"[201~j"), typed("j"));
}

#[test]
fn after_a_paste_without_end_a_key_that_no_text_has_gives_the_keyboard_back() {
    let keyboard = [
        (&b"\x1b"[..], Key::Esc),
        (b"\x1b[A", Key::Up),
        (b"\x03", Key::Ctrl('c')),
        (b"\x7f", Key::Backspace),
        (b"\x1bOP", Key::F(1)),
    ];
    for (bytes, expected) in keyboard {
        let mut parser = Parser::default();
        parser.feed(b"\x1b[200~one");
        assert_eq!(parser.silence(), pasted("one"));
        assert_eq!(parser.feed(b"q"), pasted("q"));
        assert_eq!(parser.feed(bytes), []);
        assert_eq!(parser.feed(b"w"), pasted("w"), "with more behind it, it is of the paste");
        assert_eq!(parser.feed(bytes), []);
        assert_eq!(fall_silent(&mut parser), key(expected));
        assert_eq!(parser.feed(b"j"), typed("j"));
    }
}

#[test]
fn an_endless_paste_does_not_fill_the_memory() {
    let mut parser = Parser::default();
    parser.feed(b"\x1b[200~");
    for _ in 0..40 {
        parser.feed(&vec![b'a'; 65_536]);
    }
    let inputs = parser.feed(b"\x1b[201~");
    assert!(matches!(inputs.as_slice(), [Input::Paste(text)] if text.len() < LONGEST + 65_536 + 16));
}

/// Bytes that look like what terminals send, well formed or not.
fn lookalike() -> impl Strategy<Value = Vec<u8>> {
    let reply = prop::sample::select(REPLIES).prop_map(|(_, reply)| reply.to_vec());
    let part = prop_oneof![
        4 => prop::sample::select(b"\x1b\x1b[]OPX^_\\M<;:$~2013uq\x07\x18\x9b\x9c\x9d\xc2\xc3\xa9\r".as_slice()).prop_map(|byte| vec![byte]),
        1 => any::<u8>().prop_map(|byte| vec![byte]),
        1 => reply,
        1 => Just(b"\x1b[200~".to_vec()),
        1 => Just(b"\x1b[201~".to_vec()),
    ];
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

fn cuts() -> impl Strategy<Value = Vec<prop::sample::Index>> {
    prop::collection::vec(any::<prop::sample::Index>(), 0..12)
}

proptest! {
    #[test]
    fn how_the_bytes_are_cut_changes_nothing(bytes in lookalike(), at in cuts()) {
        prop_assert_eq!(in_pieces([bytes.as_slice()]), in_pieces(cut(&bytes, &at)));
    }

    #[test]
    fn nor_does_it_between_silences(stretches in prop::collection::vec((lookalike(), cuts()), 1..4)) {
        let (mut whole, mut pieces) = (Parser::default(), Parser::default());
        let (mut all, mut parts) = (Vec::new(), Vec::new());
        for (bytes, at) in &stretches {
            all.extend(whole.feed(bytes));
            all.extend(fall_silent(&mut whole));
            parts.extend(cut(bytes, at).into_iter().flat_map(|piece| pieces.feed(piece)).collect::<Vec<_>>());
            parts.extend(fall_silent(&mut pieces));
        }
        prop_assert_eq!(joined(all), joined(parts));
    }

    #[test]
    fn around_what_was_not_typed_a_text_arrives_whole(
        before in "[a-zé診 ]{0,12}", reply in prop::sample::select(REPLIES), after in "[a-zé診 ]{0,12}", at in cuts(),
    ) {
        let bytes = [before.as_bytes(), reply.1, after.as_bytes()].concat();
        prop_assert_eq!(in_pieces(cut(&bytes, &at)), typed(&format!("{before}{after}")), "{}", reply.0);
    }

    #[test]
    fn whatever_came_the_keyboard_comes_back(bytes in lookalike()) {
        let mut parser = Parser::default();
        parser.feed(&bytes);
        fall_silent(&mut parser);
        parser.feed(b"\x1b");
        fall_silent(&mut parser);
        prop_assert_eq!(parser.feed(b"j"), typed("j"));
        prop_assert_eq!(parser.patience(), None);
    }

    #[test]
    fn nothing_of_a_paste_becomes_a_key(
        text in "[ -~é診]{0,40}", silent_at in any::<prop::sample::Index>(), at in cuts(),
    ) {
        let silent_at = silent_at.index(text.len().saturating_add(1));
        let (before, after) = text.as_bytes().split_at(silent_at);
        let (before, after) = ([b"\x1b[200~", before].concat(), [after, b"\x1b[201~"].concat());
        let mut parser = Parser::default();
        let mut inputs: Vec<Input> = cut(&before, &at).into_iter().flat_map(|piece| parser.feed(piece)).collect();
        inputs.extend(parser.silence());
        inputs.extend(cut(&after, &at).into_iter().flat_map(|piece| parser.feed(piece)));
        prop_assert!(parser.patience().is_none() && matches!(parser.state, State::Keys));
        let arrived: Option<String> = inputs.iter().map(|input| match input {
            Input::Paste(text) => Some(text.as_str()),
            Input::Key(_) => None,
        }).collect();
        prop_assert_eq!(arrived, Some(text));
    }
}
