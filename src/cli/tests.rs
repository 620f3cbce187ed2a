use super::*;

#[test]
fn the_commands_fit_together_and_have_words() {
    let words = Locale::new("en");
    let tree = tree(&Texts(&words));
    tree.clone().debug_assert();
    let mut waiting = vec![tree];
    while let Some(command) = waiting.pop() {
        let about = command.get_about().expect("a description").to_string();
        assert!(!about.starts_with("cli-"), "{about}");
        for argument in command.get_arguments() {
            let help = argument.get_help().expect("help").to_string();
            assert!(!help.starts_with("cli-") && !help.is_empty(), "{help}");
        }
        waiting.extend(command.get_subcommands().cloned());
    }
}

#[test]
fn help_and_the_version_are_no_errors_and_mistakes_are() {
    let words = Locale::new("en");
    let code = |args: &[&str]| {
        let error = tree(&Texts(&words)).try_get_matches_from(args).expect_err("no matches");
        error.exit_code()
    };
    assert_eq!(code(&["careseal", "--help"]), 0);
    assert_eq!(code(&["careseal", "key", "new", "-h"]), 0);
    assert_eq!(code(&["careseal", "-V"]), 0);
    assert_eq!(code(&["careseal", "nonsense"]), 2);
}
