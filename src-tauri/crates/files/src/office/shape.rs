//! The table of office files.

use super::FORMAT;
use crate::event::names::{LANGUAGES, PROFILES, ZONES};
use crate::event::shape::{ABBREVIATION, CONTACT, SIGNATORY};
use crate::shape::{Shape, Table, optional, required, table};

/// More words than any lead, headline or quote has.
const WORDS: Shape = Shape::Whole(1, 10_000);
const MILLIMETRES: Shape = Shape::Whole(0, 100);

pub(super) static FILE: Table = table(
    "What an office sets once.",
    &[
        optional("format", Shape::Format(FORMAT), "Format and version of the file."),
        required("name", Shape::Words, "The name of the office."),
        optional("unit", Shape::Words, "The unit, for the number of a release."),
        optional("government_line", Shape::Words, "The government line of the letterhead."),
        optional("agency_line", Shape::Words, "The agency line of the letterhead, in bold."),
        optional("address", Shape::Words, "The postal address."),
        optional("phone", Shape::Words, "The telephone number."),
        optional("email", Shape::Words, "The e-mail address."),
        optional("site", Shape::Words, "The web site."),
        optional("emblem", Shape::Words, "The name of a PNG or JPEG file beside this one."),
        optional("emblem_alt", Shape::Words, "What the emblem shows, for those who cannot see it."),
        required("city", Shape::Words, "The city of the office."),
        optional("zone", Shape::OneOf(ZONES), "The zone of the office; Asia/Jakarta when missing."),
        optional("language", Shape::OneOf(LANGUAGES), "The language of releases; id when missing."),
        optional("dateline", Shape::Object(&DATELINE), "The place before the lead."),
        optional(
            "default_profile",
            Shape::OneOf(PROFILES),
            "The house shape where the release does not say.",
        ),
        optional("number_template", Shape::Words, "The template of numbers."),
        optional("contact", Shape::Object(&CONTACT), "The media contact."),
        optional("boilerplate", Shape::Words, "The paragraph about the institution."),
        optional("signatory", Shape::Object(&SIGNATORY), "Who signs."),
        optional("page", Shape::Object(&PAGE), "Paper and type."),
        optional("style", Shape::Object(&STYLE), "Switches of style."),
        optional("parts", Shape::Object(&PARTS), "Parts of a release, on or off against the profile."),
        optional(
            "rules_off",
            Shape::List(&Shape::Object(&RULE_OFF)),
            "Rules switched off, each with its reason.",
        ),
        optional("words", Shape::List(&Shape::Object(&WORD)), "The office's own word list."),
        optional("abbreviations", Shape::List(&Shape::Object(&ABBREVIATION)), "The office's abbreviations."),
    ],
);

static DATELINE: Table = table(
    "The place before the lead.",
    &[
        optional("text", Shape::Words, "The place; the city of the event when missing."),
        optional("case", Shape::OneOf(&["upper", "title"]), "All capitals, or as recorded."),
        optional("dash", Shape::Words, "The dash between place and lead."),
    ],
);

static PAGE: Table = table(
    "Paper and type.",
    &[
        optional("size", Shape::OneOf(&["A4", "F4-215x330", "F4-210x330"]), "The paper."),
        optional("margins_mm", Shape::Object(&MARGINS), "The margins in millimetres."),
        optional("font", Shape::Words, "The typeface."),
        optional(
            "font_size_pt",
            Shape::Decimal(6.0, 36.0),
            "The size of the body in points, in steps of a half.",
        ),
        optional("line_spacing", Shape::Decimal(0.8, 4.0), "The line spacing, 1 being single."),
    ],
);

static MARGINS: Table = table(
    "The margins in millimetres.",
    &[
        optional("top", MILLIMETRES, "Above."),
        optional("bottom", MILLIMETRES, "Below."),
        optional("left", MILLIMETRES, "Left."),
        optional("right", MILLIMETRES, "Right."),
    ],
);

static STYLE: Table = table(
    "Switches of style.",
    &[
        optional(
            "date_form",
            Shape::OneOf(&["short", "short-year", "long"]),
            "Kamis (18/12), Kamis (18/12/2025) or Kamis, 18 Desember 2025.",
        ),
        optional(
            "degrees",
            Shape::OneOf(&["none", "first-mention", "speaker-list"]),
            "Where degrees are printed.",
        ),
        optional("hajj_titles", Shape::Flag, "Whether H. and Hj. are printed."),
        optional("quote_warn_words", WORDS, "Words above which a quote is reported."),
        optional("headline_warn_words", WORDS, "Words above which a headline is reported."),
        optional("lead_max_words", WORDS, "Words above which a lead is reported."),
    ],
);

static PARTS: Table = table(
    "Parts of a release; null follows the profile.",
    &[
        optional("letterhead", Shape::Flag, "The letterhead."),
        optional("title_block", Shape::Flag, "SIARAN PERS and the number."),
        optional("release_line", Shape::Flag, "UNTUK SEGERA DISIARKAN; an embargo is always printed."),
        optional("date_line", Shape::Flag, "The date above the headline."),
        optional("boilerplate", Shape::Flag, "The paragraph about the institution."),
        optional("contact", Shape::Flag, "The media contact."),
        optional("signatory", Shape::Flag, "Who signs."),
        optional("byline", Shape::Flag, "The byline."),
    ],
);

static RULE_OFF: Table = table(
    "A rule switched off.",
    &[required("rule", Shape::Words, "The rule's id."), required("reason", Shape::Words, "Why.")],
);

static WORD: Table = table(
    "A word and how the office writes it.",
    &[
        required("wrong", Shape::Words, "The form to report."),
        required("right", Shape::Words, "The form to write."),
    ],
);
