//! The table of event files.

use serde_json::json;

use super::FORMAT;
use super::names::{KINDS, LANGUAGES, PROFILES, ZONES};
use crate::limits::MAX_STATEMENTS;
use crate::shape::{Field, Shape, Table, optional, required, table};
use crate::text::VISIBLE_PATTERN;

/// Milliseconds and ranks stay exact in every reader of JSON.
const MOST: u64 = (1 << 53) - 1;
/// Numbers of statements are 1-based; whether the file has one is for the reader to say.
const STATEMENT: Shape = Shape::Whole(1, MAX_STATEMENTS as u64);

pub(super) static FILE: Table = table(
    "One event: what an office hands to another office, and what a release is made from.",
    &[
        required("format", Shape::Format(FORMAT), "Format and version of the file."),
        optional(
            "internal",
            Shape::Flag,
            "Whether the file is for the office's own use: with notes, markers and restricted statements.",
        ),
        required("event", Shape::Object(&EVENT), "The event."),
        optional(
            "people",
            Shape::List(&Shape::Object(&PERSON)),
            "The people of the event, for the people register.",
        ),
        optional(
            "speakers",
            Shape::List(&Shape::Object(&SPEAKER)),
            "Speakers and guests in the order of appearance.",
        ),
        optional(
            "statements",
            Shape::Statements(&Shape::Object(&STATEMENT_TABLE)),
            "Statements, notes and markers in the order of the story.",
        ),
        optional(
            "release",
            Shape::Object(&RELEASE),
            "What was set for the release; the rest is proposed or comes from the office file.",
        ),
        optional(
            "assumed",
            Shape::List(&Shape::Text),
            "Remarks of whoever wrote the file; kept, never printed.",
        ),
    ],
);

static EVENT: Table = table(
    "What was held, by whom, where, when and why.",
    &[
        required("title", Shape::Words, "What is held."),
        optional("title_short", Shape::Words, "How the news calls it."),
        optional("theme", Shape::Words, "The theme."),
        optional("kind", Shape::OneOf(KINDS), "The kind; it chooses the verb of the lead."),
        optional("organiser", Shape::Words, "The official name of the organiser."),
        optional("organiser_short", Shape::Words, "The organiser as the news writes it."),
        optional("issuer", Shape::Words, "Whose release it is."),
        optional("host", Shape::Words, "Who receives a visit."),
        optional("participants", Shape::Words, "For whom: a phrase."),
        optional("venue", Shape::Words, "The place."),
        required("city", Shape::Words, "The city."),
        required("date", Shape::Date, "The local day on which it was held."),
        optional("date_until", Shape::Date, "The last day of an event of several days."),
        optional("time", Shape::Time, "The local time of the beginning."),
        optional("end_time", Shape::Time, "The local time of the end."),
        optional("zone", Shape::OneOf(ZONES), "The zone of date and time: WIB, WITA or WIT."),
        optional("language", Shape::OneOf(LANGUAGES), "The language of the release; id when missing."),
        optional("purpose", Shape::Words, "What for: a clause that can follow \"untuk\"."),
        optional("background", Shape::List(&Shape::Text), "Sentences for the body."),
        optional(
            "background_links",
            Shape::Gaps(&STATEMENT),
            "For each sentence of the background the number of the statement that it belongs to, or null.",
        ),
        optional(
            "programmes",
            Shape::List(&Shape::Object(&PROGRAMME)),
            "Programmes and figures that were mentioned.",
        ),
        optional(
            "abbreviations",
            Shape::List(&Shape::Object(&ABBREVIATION)),
            "Abbreviations, spelt out at first use.",
        ),
        optional(
            "actors",
            Shape::List(&Shape::Object(&ACTOR)),
            "Who opened, signed, received or inaugurated.",
        ),
        optional("news", Shape::Words, "What is new, in one line."),
        optional("next_step", Shape::Words, "What happens next."),
    ],
);

static PROGRAMME: Table = table(
    "A programme or figure.",
    &[
        required("name", Shape::Words, "The name."),
        optional("about", Shape::Words, "What it is."),
        optional("statement", STATEMENT, "The number of the statement that it belongs to."),
    ],
);

pub(crate) static ABBREVIATION: Table = table(
    "An abbreviation.",
    &[
        required("short", Shape::Words, "The short form."),
        required("full", Shape::Words, "The long form."),
        optional("known", Shape::Flag, "Whether readers know the short form."),
        optional("proper", Shape::Flag, "Whether the long form is a proper name."),
    ],
);

static ACTOR: Table = table(
    "What a person did at the event.",
    &[
        required("person", Shape::Words, "The key of the person."),
        required(
            "did",
            Shape::Words,
            "The deed: opened, closed, signed, received, inaugurated, launched, inspected, handed, visited, or the Indonesian verb (membuka, meresmikan, with or without its object); others are kept.",
        ),
    ],
);

static PERSON: Table = table(
    "A person.",
    &[
        required("key", Shape::Words, "The key by which this file names the person."),
        required("name", Shape::Words, "The full name, without degrees and honorifics."),
        optional("short_name", Shape::Words, "The name of later mentions."),
        optional("honorific", Shape::Words, "H., Hj., K.H., Tgk. and the like."),
        optional("degrees_before", Shape::Words, "Degrees before the name."),
        optional("degrees_after", Shape::Words, "Degrees after the name."),
        optional("aliases", Shape::List(&Shape::Text), "Other names under which the person is known."),
        optional("expert", Shape::Flag, "Whether the degrees are printed."),
        optional("positions", Shape::List(&Shape::Object(&POSITION)), "The positions held."),
    ],
);

static POSITION: Table = table(
    "A position and the days from and until which it is held, both included.",
    &[
        optional("title", Shape::Words, "The title as printed before the name."),
        optional("institution", Shape::Words, "The institution."),
        optional("from", Shape::Date, "The first day; open when missing."),
        optional("until", Shape::Date, "The last day; open when missing."),
        optional("short_title", Shape::Words, "The title alone, as the news writes it."),
        optional("place", Shape::Words, "The place that the title governs."),
        optional("rank", Shape::Whole(1, u32::MAX as u64), "The rank, 1 being the highest."),
    ],
);

static SPEAKER: Table = table(
    "A person's part in the event.",
    &[
        required("person", Shape::Words, "The key of the person."),
        optional("role", Shape::OneOf(&["speaker", "guest"]), "Speaker or guest."),
        optional("contribution", Shape::Words, "What a guest contributed: a verb phrase."),
    ],
);

static STATEMENT_TABLE: Table = Table {
    about: "A direct quote (verbatim, without outer marks), a paraphrase, a note or a marker.",
    fields: STATEMENT_FIELDS,
    conditions: Some(|| {
        json!([
            {
                "if": {"properties": {"kind": {"const": "direct"}}, "required": ["kind"]},
                "then": {"properties": {"text": {"type": "string", "pattern": VISIBLE_PATTERN}}, "required": ["text"]}
            },
            {
                "if": {
                    "properties": {"kind": {"enum": ["direct", "indirect"]}, "restriction": {"type": "null"}},
                    "required": ["kind"]
                },
                "then": {"properties": {"speaker": {"type": "string"}}, "required": ["speaker"]}
            }
        ])
    }),
};

const STATEMENT_FIELDS: &[Field] = &[
    optional("speaker", Shape::Words, "The key of the person; null for notes and markers."),
    required("kind", Shape::OneOf(&["direct", "indirect", "note", "marker"]), "What it is."),
    optional("text", Shape::Text, "The text; of a direct quote the verbatim one."),
    optional("verb", Shape::Words, "The reporting verb; chosen when missing."),
    optional("released", Shape::Object(&RELEASED), "The wording that is printed instead of the text."),
    optional("restriction", Shape::OneOf(&["background", "off-record"]), "Why it is not printed."),
    optional("angle", Shape::Flag, "True on the one that carries the news."),
    optional("addressee", Shape::Words, "Whom a request is addressed to."),
    optional("context", Shape::Words, "Place, question or occasion."),
    optional("reply_to", STATEMENT, "The number of the statement that this one answers."),
    optional(
        "stance",
        Shape::OneOf(&["agrees", "differs", "neutral"]),
        "The attitude towards the statement before.",
    ),
    optional("clock", Shape::Clock, "The local time at which it was recorded."),
    optional("position_ms", Shape::Whole(0, MOST), "The position in the recording, in milliseconds."),
];

static RELEASED: Table = table(
    "The wording that is printed.",
    &[
        required("text", Shape::Words, "The wording."),
        optional("reason", Shape::Words, "Why it differs from the verbatim text."),
    ],
);

static RELEASE: Table = table(
    "What was set for the release.",
    &[
        optional("profile", Shape::OneOf(PROFILES), "The house shape."),
        optional("headline", Shape::Words, "The headline."),
        optional("subheadline", Shape::Words, "The line below it."),
        optional("dateline", Shape::Words, "The place before the lead."),
        optional("byline", Shape::Words, "Initials of writer and editor."),
        optional("number", Shape::Words, "The number of the release."),
        optional("embargo", Shape::Instant, "The instant before which nothing may be published."),
        optional("contact", Shape::Object(&CONTACT), "The media contact."),
        optional("boilerplate", Shape::Words, "The paragraph about the institution."),
        optional("signatory", Shape::Object(&SIGNATORY), "Who signs."),
    ],
);

pub(crate) static CONTACT: Table = table(
    "A person whom journalists can call.",
    &[
        required("name", Shape::Words, "The name."),
        optional("phone", Shape::Words, "The telephone number."),
        optional("email", Shape::Words, "The e-mail address."),
    ],
);

pub(crate) static SIGNATORY: Table = table(
    "Who signs.",
    &[
        required("title", Shape::Words, "The title, printed above the name."),
        required("name", Shape::Words, "The name."),
        optional("id", Shape::Words, "The staff number."),
    ],
);
