//! Every row of the facts on where things are set reached its item, with its names, figures and doubts.

use std::sync::Arc;

use careseal::checklist::places::{self, ApiHint, Place};
use careseal::checklist::provenance::Confidence::{self, NotFound, Partly, Probably, Read};
use careseal::checklist::{Checklist, Id};

use crate::LIBRARY;

fn list() -> &'static Arc<Checklist> {
    LIBRARY.newest(&id("health-configuration")).expect("bundled")
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn of(item: &str) -> Vec<Place> {
    places::of(&list().id, &id(item), "en")
}

/// Everything that is shown of an item's places and names, in one text.
fn shown(item: &str) -> String {
    let mut all = Vec::new();
    for place in of(item) {
        all.push(place.what.to_string());
        all.push(place.path.iter().map(ToString::to_string).collect::<Vec<_>>().join(" > "));
        all.extend(place.label.iter().chain(place.instead).chain(place.needs).map(ToString::to_string));
        all.extend(place.caveats.iter().map(ToString::to_string));
        all.extend(place.api.iter().map(ApiHint::label));
        all.extend(place.sources.iter().map(|source| source.label()));
    }
    for name in places::names(&list().id, &id(item), "en") {
        all.extend([name.old.to_string(), name.new.to_string(), name.note.to_string()]);
    }
    all.join("\n")
}

/// Item, how sure its places are (the path's own sureness after it where that differs), what must stand there.
type Row = (&'static str, &'static [(Confidence, Confidence)], &'static [&'static str]);

const ROWS: [Row; 66] = [
    ("P.1", &[(Read, Read)], &["healthcare-enabled", "No page and no field of the API", "your contract"]),
    (
        "P.5",
        &[(Probably, Probably), (NotFound, NotFound)],
        &[
            "Suite Professional",
            "Enterprise only",
            "audit log",
            "custom roles",
            "external links",
            "10070156146842",
            "ADPP",
        ],
    ),
    ("P.6", &[(Partly, Read)], &["Sub-processor Policy", "4408883061530", "Follow", "signed in", "thirty days"]),
    (
        "I.1.a",
        &[(Read, Read), (Read, Read), (Partly, Partly)],
        &[
            "Admin Center > Account > Security > Team member authentication",
            "Recommended / High / Medium / Low / Custom",
            "12 characters",
            "10 minutes after 5 tries",
            "team members only",
            "security_policy_name = recommended (350)",
            "custom (400)",
            "disallow_local_part_from_email",
            "can resemble",
            "two_factor_enforce",
            "two_factor_auth_enabled",
            "Account > Security > Advanced",
            "require it of end users too",
            "Admin Center > Account > Security > Advanced > Passwords",
            "Enable admins to set passwords",
            "account owner",
            "admins_can_set_user_passwords = false",
            "5380943678106",
            "4408822149018",
            "4408826974874",
            "10050703046810",
            "9517764542490",
            "4408831970202",
            "High can still be chosen, and is weaker",
        ],
    ),
    (
        "I.1.b",
        &[(Partly, Partly), (Read, Read)],
        &[
            "Single sign-on (SSO)",
            "Let them choose / Redirect to SSO",
            "SAML, JWT, OIDC",
            "External authentication",
            "remote_login",
            "google_login",
            "office_365_login",
            "sso_auto_redirect",
            "I.1.c",
            "ask for evidence",
            "4408882188570",
        ],
    ),
    (
        "I.1.c",
        &[(Read, Read), (Read, Read)],
        &[
            "Zendesk authentication",
            "enforce_sso = true",
            "zendesk_login = false",
            "Admin Center > Account > Security > Advanced > Authentication",
            "SSO bypass",
            "5 minutes",
            "1 = owner | 2 = admins",
            "owner only",
            "4408882128666",
        ],
    ),
    (
        "I.2",
        &[(Partly, NotFound)],
        &[
            "Enable Zendesk-provisioned SSL",
            "Let's Encrypt",
            "SNI",
            "not for trials",
            "zendesk.com",
            "4408838571930",
            "203663726",
        ],
    ),
    (
        "I.3",
        &[(Read, Read)],
        &[
            "Advanced > IP Restrictions",
            "Enable IP restrictions",
            "Allowed IP Ranges",
            "Allow customers to bypass IP restrictions",
            "once Enterprise only",
            "ip_restriction_enabled",
            "ip_ranges",
            "enable_agent_ip_restrictions",
            "messaging and Sell are not covered",
            "4408894156186",
        ],
    ),
    (
        "I.4.a",
        &[(Read, Read), (Read, Read)],
        &[
            "APIs > OAuth clients",
            "APIs > External OAuth clients",
            "Allowed scopes",
            "Identifier",
            "audit view needs Enterprise",
            "8889508417946",
            "9447118302362",
            "7868169712794",
        ],
    ),
    (
        "I.4.b",
        &[(Read, Read), (Read, Read)],
        &[
            "APIs > API tokens",
            "APIs > API configuration",
            "Add API token",
            "Description",
            "256",
            "audit log",
            "api_token_access",
            "messaging and for Chat",
            "4408889192858",
        ],
    ),
    (
        "I.4.c",
        &[(Read, Read)],
        &[
            "Allow password access for end users",
            "api_password_access_end_users = false",
            "closed instances",
            "8662004958746",
            "9941874259354",
        ],
    ),
    (
        "I.5",
        &[(Read, Probably)],
        &[
            "Admin Center > Objects and rules > Tickets > Settings",
            "Allow secure downloads",
            "private_attachments = true",
            "email_attachments",
            "live help center",
            "Require authentication to download",
            "10223024943770",
        ],
    ),
    ("I.6", &[(Read, Read)], &["operating system", "15 minutes", "agent_session_timeout", "does not lock"]),
    (
        "I.7",
        &[(Read, Read), (Read, Read)],
        &[
            "Can view own tickets only",
            "Can view and edit own tickets only",
            "looser one wins",
            "ticket_restriction",
            "4408893451290",
        ],
    ),
    ("I.8", &[(Read, Read)], &["statement"]),
    (
        "I.9",
        &[(Partly, Probably), (Read, Read)],
        &[
            "Objects and rules > Tickets > Settings",
            "public reply",
            "mailed out",
            "Triggers / Automations",
            "Notify requester and CCs of received request",
            "comment update",
            "followers",
            "{{ticket.latest_comment",
            "{{ticket.comments",
            "{{ticket.description}}",
            "no substitute",
            "4408833443226",
            "4408843866394",
            "III.6",
            "I.5",
        ],
    ),
    (
        "I.10",
        &[(Probably, Probably)],
        &["Channels > Talk and email", "Suite Team", "Talk Team", "Triggers", "4408885601178"],
    ),
    (
        "I.11",
        &[(Partly, Partly)],
        &[
            "People > Configuration > End users > Satisfaction",
            "Allow customers to rate tickets",
            "Suite Growth",
            "Support Professional",
            "customer_satisfaction",
            "{{satisfaction.rating",
            "by hand",
            "4408822875034",
        ],
    ),
    (
        "I.12.a",
        &[(Partly, NotFound)],
        &["{{satisfaction.survey_url}}", "28 days", "state, questions[]", "4408886173338"],
    ),
    ("I.12.b", &[(Partly, NotFound)], &["Open-ended question", "questions[]"]),
    (
        "II.1",
        &[(Read, Read), (Probably, Probably)],
        &[
            "Knowledge admin > Settings > Help center settings > Security",
            "Require sign in",
            "Limit to user segment",
            "Guide Professional",
            "not on Suite Team",
            "Each brand",
            "4408842656154",
            "4408825656474",
            "9745476314010",
        ],
    ),
    ("II.2", &[(Probably, Probably)], &["Open for comments", "Suite Team", "section", "4408839258778"]),
    (
        "II.3",
        &[(Read, Read), (Probably, Probably)],
        &[
            "Settings > Content moderation",
            "Moderate all content",
            "Moderate words",
            "four hours",
            "forum",
            "4408894193562",
            "4408882689306",
            "Suite Professional",
        ],
    ),
    ("II.4", &[(Partly, Partly)], &["User permissions > Community moderators", "Add moderator group", "4408882973338"]),
    (
        "II.5",
        &[(Partly, Partly), (NotFound, NotFound)],
        &["public / private", "Suite Growth", "still shows the name", "4408832453658", "@mentions", "Gather"],
    ),
    ("III.1", &[(Partly, Partly)], &["Channels > Messaging and social > Messaging", "copy of every file"]),
    (
        "III.2",
        &[(Read, Read), (Read, Read)],
        &[
            "Style",
            "Allow customers to upload attachments",
            "Android",
            "iOS",
            "5 December 2024",
            "2.26.0",
            "5.6.6",
            "I.5",
            "account representative",
            "8435939957914",
        ],
    ),
    (
        "III.3",
        &[(Partly, Partly), (Partly, Partly)],
        &["People > Team > Team members / Roles", "Enterprise", "Agent collaboration", "6461188429210"],
    ),
    (
        "III.4",
        &[(Read, Read), (NotFound, NotFound)],
        &["Integrations > Conversations integrations", "Webhook subscriptions", "Suite Professional", "4576083789850"],
    ),
    ("III.5", &[(NotFound, NotFound)], &["People > Team > Team members", "one click"]),
    (
        "III.6",
        &[(Read, Read)],
        &[
            "Forget history",
            "Authentication",
            "browser session",
            "continuous conversations",
            "4531075858458",
            "4408829095706",
        ],
    ),
    ("III.7.a", &[(Partly, Partly)], &["End user authentication > Messaging", "ten keys", "4411666638746"]),
    ("III.7.b", &[(Partly, Partly)], &["exp", "15 minutes", "ask the developer"]),
    (
        "III.8",
        &[(Read, Read)],
        &[
            "Deletion schedules > Create deletion schedule > Bot conversations",
            "Last active",
            "Activate",
            "ten with ADPP",
            "30 days",
            "AI agent tickets",
            "120 days",
            "zen:bot_only_conversation",
            "8499219792154",
            "8301879320474",
            "9752192560410",
            "Answer Bot",
        ],
    ),
    ("III.9", &[(Read, Read)], &["Redact", "whole ticket", "right to delete tickets", "4408846470170"]),
    ("III.10", &[(Read, Read)], &["Malware scanning", "procedure", "4483794022170"]),
    (
        "III.11",
        &[(Read, Read)],
        &["Workspaces > Agent tools > Side conversations", "Collaboration add-on", "side_conversations"],
    ),
    ("IV.1", &[(Partly, Partly)], &["Messaging and social > Messaging"]),
    (
        "IV.2",
        &[(Read, Read)],
        &[
            "APIs > Conversations API",
            "Suite Professional",
            "Agent Workspace",
            "ten keys",
            "shows once",
            "4576088682266",
        ],
    ),
    ("IV.3", &[(Read, Read)], &["Conversations integrations"]),
    ("IV.4", &[(Partly, Partly)], &["I.3", "do not reach"]),
    (
        "IV.5",
        &[(Partly, Partly), (Partly, Partly)],
        &["attachmentsAccess", "conversationRetentionSeconds", "maskCreditCardNumbers", "upload attachments"],
    ),
    ("IV.6.a", &[(Partly, Partly)], &["ten keys"]),
    ("IV.6.b", &[(Partly, Partly)], &["15 minutes"]),
    ("IV.7", &[(Read, Read)], &["Create deletion schedule"]),
    ("IV.8", &[(NotFound, NotFound)], &["Redact"]),
    ("IV.9", &[(NotFound, NotFound)], &["Agent Workspace", "deleting through the API"]),
    ("IV.10", &[(Partly, Partly)], &["Japanese", "social channels", "4483794022170"]),
    ("V.1", &[(NotFound, NotFound)], &["Support"]),
    (
        "V.2",
        &[(NotFound, NotFound), (Read, Read), (NotFound, NotFound)],
        &["zESettings.webWidget.chat.menuOptions.emailTranscript = false", "Web Widget (Classic)", "4408846090522"],
    ),
    ("V.3", &[(Read, Read)], &["Chat dashboard > Settings > Account > File Sending", "Off", "4408886202394"]),
    (
        "VI.1",
        &[(Read, Read), (Read, Read)],
        &[
            "Roles and access > Explore",
            "Viewer / Editor / Admin",
            "Explore Lite",
            "What can this agent do in Explore?",
            "Create reports and manage permissions / Create reports / View reports / No access",
            "Enterprise",
            "4408836002970",
            "4408831157914",
        ],
    ),
    ("VI.2", &[(Probably, Probably)], &["Schedules", "Editor or Admin", "whole account", "360022181214"]),
    (
        "VI.EE.1",
        &[(Read, Read), (Read, Read)],
        &[
            "Explore > Settings > Sharing",
            "Public links to dashboards",
            "Share > Get link > Create link",
            "Protect with password",
            "10 characters",
            "does not apply to readers of a link",
            "Explore Legacy",
            "4408826905626",
        ],
    ),
    ("VI.EE.2", &[(Read, Read)], &["IP Restrictions", "hold for links", "4408826905626"]),
    ("VI.EE.3", &[(Read, Read), (Read, Read)], &["Protect with password"]),
    (
        "VII.1",
        &[(Read, Read)],
        &[
            "Admin Center > Workspaces > Agent tools > Side conversations",
            "under Objects and rules is older",
            "Collaboration add-on",
            "Suite Professional",
            "Only show agent email addresses",
            "Slack",
            "Microsoft Teams",
            "child ticket",
            "side_conversations",
        ],
    ),
    ("VIII.4", &[(Read, Read), (Read, NotFound)], &["MDM", "mobile_app_access", "mobile_app_session_timeout"]),
    ("VIII.5", &[(NotFound, NotFound)], &[]),
    ("X.3", &[(NotFound, NotFound)], &["Generate variants", "AI agents - Essential", "9745476314010", "4408822333722"]),
    ("X.4", &[(Partly, NotFound)], &["Admin Center", "everybody", "8084346591002"]),
    (
        "XI.1",
        &[(Read, Read)],
        &[
            "Profile icon > Settings > Account > General",
            "LLM-based AutoQA",
            "Automatic scoring with AutoQA",
            "7043669430426",
            "Workforce Engagement Management (WEM)",
        ],
    ),
    ("XI.3", &[(NotFound, NotFound)], &["AI assistance"]),
    (
        "XI.4",
        &[(Read, Read)],
        &[
            "Connections",
            "Edit connection",
            "1, 3, 6, 12 months",
            "Hide sensitive data fields",
            "7043712839450",
            "7043759301914",
        ],
    ),
    ("XI.7", &[(Read, Read)], &["Advanced options", "7043712839450"]),
    (
        "XII.1",
        &[(Read, Read)],
        &[
            "Workforce management > People > Roles and permissions",
            "renamed only",
            "Agent activities",
            "Scopes",
            "teams, locations and workstreams",
            "6443374440090",
            "6443314455834",
            "7037879703322",
        ],
    ),
];

#[test]
fn every_row_of_the_facts_is_there() {
    let mut gaps = Vec::new();
    for (item, sure, must) in ROWS {
        let found: Vec<_> = of(item).iter().map(|place| (place.sure, place.path_sure())).collect();
        if found != sure {
            gaps.push(format!("{item}: {found:?}"));
        }
        let shown = shown(item);
        gaps.extend(must.iter().filter(|one| !shown.contains(**one)).map(|one| format!("{item} does not say {one:?}")));
    }
    assert!(gaps.is_empty(), "{} gaps:\n{}", gaps.len(), gaps.join("\n"));
}

/// The items that no row of the facts speaks of: what is only an agreement, or a heading over others.
const WITHOUT: [&str; 14] =
    ["P.3", "P.4", "P.7", "I.1", "I.4", "I.12", "I.N", "III.7", "IV.6", "VI.0", "D.1", "D.2", "IX", "none"];

#[test]
fn every_other_item_has_a_place_or_says_that_there_is_none() {
    for item in &list().items {
        let places = of(item.id.as_str());
        assert_eq!(places.is_empty(), WITHOUT.contains(&item.id.as_str()), "{}", item.id);
        for place in places {
            let is_not_found = place.sure == NotFound || place.path_sure() == NotFound;
            assert!(is_not_found || place.path.is_empty() == place.instead.is_some(), "{} {}", item.id, place.id);
            assert!(!place.what.is_blank(), "{} {}", item.id, place.id);
        }
    }
}

#[test]
fn what_is_as_elsewhere_is_found_there_and_says_so() {
    for (item, as_in) in [
        ("IV.1", "III.1"),
        ("IV.3", "III.4"),
        ("IV.6.a", "III.7.a"),
        ("IV.6.b", "III.7.b"),
        ("IV.7", "III.8"),
        ("IV.8", "III.9"),
        ("IV.10", "III.10"),
        ("VI.EE.2", "I.3"),
        ("III.11", "VII.1"),
        ("XI.7", "XI.4"),
        ("XII.2", "XII.1"),
    ] {
        let found = of(item);
        let place = found.first().expect(item);
        assert_eq!(place.same_as.map(Id::as_str), Some(as_in), "{item}");
        assert_eq!(place.path, of(as_in).first().expect(as_in).path, "{item}");
    }
}

#[test]
fn a_place_names_the_part_that_it_is_about() {
    let parts: Vec<Vec<&str>> =
        of("I.1.a").iter().map(|place| place.parts.iter().map(|part| part.as_str()).collect()).collect();
    assert_eq!(parts, [vec!["level"], vec!["mfa"], vec!["admin-passwords"]]);
}

#[test]
fn an_unknown_checklist_has_none() {
    assert!(places::of(&id("no-such-list"), &id("I.5"), "en").is_empty());
    assert!(places::names(&id("no-such-list"), &id("I.5"), "en").is_empty());
}
