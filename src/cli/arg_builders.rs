//! Commands and arguments with their words from the locale.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;
use strum::VariantNames;

use crate::formats::{FORMATS, Format};
use crate::locale::Locale;
use crate::store::settings::Theme;

/// Makes commands and arguments. Ids stand in full where they are used, so that a test can find those without words.
pub(super) struct Texts<'a>(pub(super) &'a Locale);

impl Texts<'_> {
    /// A command with its description.
    pub(super) fn command(&self, name: &'static str, about: &str) -> Command {
        Command::new(name)
            .about(self.0.text(about))
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .disable_version_flag(true)
            .disable_colored_help(true)
    }

    /// The command with help in our words. To be called when it has all its arguments.
    pub(super) fn finish(&self, command: Command) -> Command {
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(self.0.text("cli-help"));
        let mut template = format!("{{about}}\n\n{} {{usage}}\n", self.0.text("cli-heading-usage"));
        let mut part = |heading: &str, place: &str, there: bool| {
            if there {
                for piece in ["\n", &self.0.text(heading), "\n", place, "\n"] {
                    template.push_str(piece);
                }
            }
        };
        part("cli-heading-commands", "{subcommands}", command.has_subcommands());
        part("cli-heading-arguments", "{positionals}", command.get_positionals().next().is_some());
        part("cli-heading-options", "{options}", true);
        template.push_str("{after-help}");
        command.arg(help).help_template(template)
    }

    fn option(&self, id: &'static str, value: &'static str, help: &str) -> Arg {
        Arg::new(id).long(id).value_name(value).help(self.0.text(help)).hide_possible_values(true)
    }

    /// An option with a text.
    pub(super) fn text(&self, id: &'static str, value: &'static str, help: &str) -> Arg {
        self.option(id, value, help)
    }

    /// An option with a file or folder.
    pub(super) fn path(&self, id: &'static str, value: &'static str, help: &str) -> Arg {
        self.option(id, value, help).value_parser(value_parser!(PathBuf))
    }

    /// An option with one of these words.
    pub(super) fn word(
        &self,
        id: &'static str,
        value: &'static str,
        help: &str,
        words: impl IntoIterator<Item = &'static str>,
    ) -> Arg {
        self.option(id, value, help).value_parser(PossibleValuesParser::new(words))
    }

    /// The option of a format, with what each is; the first of all is taken where none is named.
    pub(super) fn format(&self, formats: impl Iterator<Item = &'static Format> + Clone) -> Arg {
        let each = formats.clone().map(|format| format!("{} ({})", format.name, self.0.text(format.about)));
        let each = each.collect::<Vec<_>>().join(", ");
        let help = self.0.text_with("cli-option-format", &[("formats", each.into())]);
        let first = FORMATS.first().map_or("", |format| format.name);
        let arg = self.word("format", "FORMAT", "cli-option-format", formats.map(|format| format.name)).help(help);
        arg.default_value(first).hide_default_value(true)
    }

    /// An option without a value.
    pub(super) fn flag(&self, id: &'static str, help: &str) -> Arg {
        Arg::new(id).long(id).action(ArgAction::SetTrue).help(self.0.text(help))
    }

    /// A file that must be named.
    pub(super) fn file(&self, id: &'static str, value: &'static str, help: &str) -> Arg {
        self.named(id, value, help).value_parser(value_parser!(PathBuf))
    }

    /// Something that must be named.
    pub(super) fn named(&self, id: &'static str, value: &'static str, help: &str) -> Arg {
        Arg::new(id).value_name(value).required(true).help(self.0.text(help))
    }

    /// What every command takes.
    pub(super) fn globals(&self) -> Vec<Arg> {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        vec![
            self.path("home", "DIR", "cli-option-home").global(true),
            self.text("lang", "LANGUAGE", "cli-option-lang").global(true),
            self.word("theme", "THEME", "cli-option-theme", Theme::VARIANTS.iter().copied()).global(true).hide(false),
            self.flag("ascii", "cli-option-ascii").global(true),
            version.help(self.0.text("cli-version")),
        ]
    }

    /// The day to judge on.
    pub(super) fn at(&self) -> Arg {
        self.text("at", "DATE", "cli-option-at")
    }

    /// An overlay to judge with.
    pub(super) fn overlay(&self) -> Arg {
        self.path("overlay", "FILE", "cli-option-overlay").action(ArgAction::Append)
    }

    /// For programs.
    pub(super) fn json(&self) -> Arg {
        self.flag("json", "cli-option-json")
    }

    /// Where a passphrase stands.
    pub(super) fn passphrase(&self) -> Arg {
        self.path("passphrase-file", "FILE", "cli-option-passphrase-file")
    }
}
