//! What a person sees, word for word: `tests/cmd/*.trycmd`. `TRYCMD=overwrite cargo test` writes them anew.

#[test]
fn the_commands_print_what_the_transcripts_show() {
    let home = tempfile::tempdir().expect("a folder");
    let cases = trycmd::TestCases::new();
    cases.env("CARESEAL_HOME", home.path().to_string_lossy());
    cases.env("HOME", home.path().to_string_lossy());
    cases.env("LANG", "C.UTF-8");
    cases.env("SSH_AUTH_SOCK", "");
    cases.default_bin_path(env!("CARGO_BIN_EXE_careseal"));
    cases.register_bin("careseal", std::path::Path::new(env!("CARGO_BIN_EXE_careseal")));
    cases.insert_var("[HOME]", home.path().to_string_lossy().into_owned()).expect("a name");
    cases.case("tests/cmd/*.trycmd");
}
