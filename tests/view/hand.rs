//! A clinic's hand at the table: goes to lines by their address, describes the account, fills in ceremonies.

#![expect(clippy::wildcard_enum_match_arm, reason = "a story looks at few of many kinds")]

use careseal::checklist::Address;
use careseal::screens::FieldKind;
use careseal::screens::Input;
use careseal::screens::Row;
use careseal::screens::RowKind;
use careseal::workspace::{Listed, Say, Standing, WorksheetListing};

use crate::table::Table;

impl Table {
    /// The account is described, no item is answered.
    pub(crate) fn busy() -> Self {
        let mut table = Self::begun();
        table.describe_account();
        table
    }

    /// Goes to an item.
    pub(crate) fn item(self, number: &str) -> Self {
        self.played("H /").played(&format!("'{number}' <enter>"))
    }

    /// Answers the questions about the account, as a clinic would.
    fn describe_account(&mut self) {
        self.play("A <home> <space> 'lakeside' <enter> <enter>");
        for choice in [
            "own-domain=no",
            "agreements=hipaa",
            "products=guide products=messaging products=explore",
            "add-ons= guide-plan=professional sso-elsewhere=no",
            "api=oauth api=token sms=yes csat=current",
            "help-centre=restricted messaging-use=web-widget messaging-use=ai-agents",
            "side-conversations=no explore-use=exports mobile=yes ai-use=ai-agents ai-use=generative",
        ]
        .into_iter()
        .flat_map(|line| line.split(' '))
        {
            self.choose(choice);
        }
        self.play("H");
    }

    fn choose(&mut self, choice: &str) {
        let (fact, option) = choice.split_once('=').expect("a choice");
        // Nothing after the sign: none of these.
        self.line(|row| match &row.at.option {
            Some(id) => row.at.item == *fact && *id == *option,
            None => row.at.item == *fact && option.is_empty() && row.kind == RowKind::NoneOfThese,
        });
        self.play("<space>");
    }

    /// Answers a question about the account.
    pub(crate) fn fact(self, choice: &str) -> Self {
        let mut table = self.played("A");
        table.choose(choice);
        table.played("H")
    }

    /// Puts the cursor on the first line that is such.
    fn line(&mut self, is_it: impl Fn(&Row) -> bool) {
        self.play("<home>");
        for _ in 0..200 {
            if self.wizard.current_row().is_some_and(|row| is_it(&row)) {
                return;
            }
            self.play("<down>");
        }
        panic!("no such line:\n{}", self.text(80, 24));
    }

    /// Goes to a part or an option: `I.4.b#sharing`, `I.10#use=used`.
    pub(crate) fn at(self, address: &str) -> Self {
        let at: Address = format!("health-configuration/{address}").parse().expect("an address");
        let mut table = self.item(at.item.as_str());
        table.line(|row| {
            row.at.item == at.item && row.at.part == at.part && (at.option.is_none() || row.at.option == at.option)
        });
        table
    }

    /// Answers everything that is still open, plainly where it can be.
    pub(crate) fn answer_all(&mut self) {
        for _ in 0..600 {
            if self.wizard.model.workspace.as_ref().is_none_or(|workspace| workspace.review.blocking().next().is_none())
            {
                break;
            }
            self.play("o");
            self.play("<space>");
            if self.wizard.form().is_some() {
                self.affirm();
            }
        }
        self.play("H");
    }

    /// Fills in the ceremony that shows.
    pub(crate) fn affirm(&mut self) {
        let Some(form) = self.wizard.form() else { return };
        let word = form.fields.iter().find_map(|field| match &field.kind {
            FieldKind::Word(word) => Some(word.clone()),
            _ => None,
        });
        if form.field("reason").is_some_and(|field| field.text.is_empty()) {
            self.input(Input::Paste("The old phone system goes out of use in spring.".to_owned()));
        }
        while self.wizard.form().is_some_and(|form| form.typed().is_none_or(|field| field.id != "word")) {
            self.play("<tab>");
            let field = self.wizard.form().and_then(|form| form.typed());
            if field.is_some_and(|field| field.id == "control" && !field.optional && field.text.is_empty()) {
                self.input(Input::Paste(
                    "Messages name no condition. No measure encrypts them to the reader.".to_owned(),
                ));
            }
        }
        self.input(Input::Paste(word.unwrap_or_default()));
        self.play("<C-s>");
    }
}

/// Worksheets in every state.
pub(crate) fn shelf() -> Vec<WorksheetListing> {
    let entry = |name: &str, progress, day: &str, sealed| WorksheetListing {
        name: name.to_owned(),
        path: format!("~/careseal/{}.worksheet.toml", name.to_lowercase().replace(' ', "-")),
        progress,
        changed: day.parse().ok(),
        sealed,
        record: None,
        problem: None,
    };
    vec![
        entry("Lakeside Clinic", Some((12, 84)), "2026-11-21", false),
        entry("Northgate Hospital Group", Some((97, 97)), "2026-09-30", true),
        WorksheetListing {
            progress: None,
            changed: None,
            problem: Some(Say::new("damage-sum").with("line", "17").with("detail", "")),
            ..entry("Old practice", None, "", false)
        },
    ]
}

/// The files of a portfolio in every state, as they come: what needs attention first.
pub(crate) fn listed() -> Vec<Listed> {
    let file = |account: &str, file: &str, kind, standing, attention: Vec<Say>| Listed {
        account: account.to_owned(),
        file: file.to_owned(),
        kind,
        editions: vec![("health-configuration".to_owned(), "2025-01-24".to_owned())],
        progress: (98, 98),
        forgone: (3, 1, 0),
        expiry: "2027-03-31".parse().ok(),
        standing,
        attention: attention.into_iter().map(|say| (standing, say)).collect(),
        sought: format!("{account}\n{file}").to_lowercase(),
        ..Listed::default()
    };
    let (worksheet, attestation) = ("portfolio-kind-worksheet", "portfolio-kind-attestation");
    let signed = |id| vec![Say::new(id).with("signer", "admin@example.com").with("verdict", "attested")];
    vec![
        Listed {
            editions: Vec::new(),
            progress: (0, 0),
            forgone: (0, 0, 0),
            expiry: None,
            ..file("", "old/practice.toml", worksheet, Standing::Wrong, vec![Say::new("verify-line-ends")])
        },
        Listed {
            seals: (1, 0),
            signed: signed("portfolio-seal-unknown"),
            ..file(
                "Northgate Hospital Group",
                "north/northgate.attestation.toml",
                attestation,
                Standing::Wrong,
                vec![Say::new("portfolio-lapsed").count("count", 2)],
            )
        },
        file(
            "Lakeside Clinic",
            "lakeside.worksheet.toml",
            worksheet,
            Standing::Watch,
            vec![Say::new("portfolio-soon").with("date", "2026-12-01")],
        ),
        Listed {
            progress: (12, 98),
            forgone: (0, 0, 0),
            expiry: None,
            ..file(
                "North Shore Dental",
                "north/shore.worksheet.toml",
                worksheet,
                Standing::Open,
                vec![Say::new("portfolio-open").count("count", 86)],
            )
        },
        Listed {
            seals: (2, 2),
            signed: signed("portfolio-seal-trusted"),
            ..file("Hillside Practice", "hillside.attestation.toml", attestation, Standing::Well, Vec::new())
        },
    ]
}
