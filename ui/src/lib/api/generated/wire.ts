// generated from the table of commands in src-tauri/crates/app by `make bindings`; do not edit.

/**
 * An abbreviation and its long form.
 */
export type AbbreviationFact = { 
/**
 * Which one; a new one when absent.
 */
id: string | null, 
/**
 * The short form; an entry without one goes.
 */
short: string, 
/**
 * The long form; an entry without one goes.
 */
full: string, 
/**
 * Whether readers know the short form, so that it needs no long form.
 */
known: boolean | null, 
/**
 * Whether the long form is a proper name, written with capitals.
 */
proper: boolean | null, };

/**
 * What somebody did at the event.
 */
export type ActorFact = { 
/**
 * Which one; a new one when absent.
 */
id: string | null, 
/**
 * Who.
 */
person: string, 
/**
 * The deed as the event file calls it, or as typed; a blank one goes.
 */
did: string, };

/**
 * Photos for an event.
 */
export type AddPhotos = { 
/**
 * The event.
 */
event: string, 
/**
 * Files that the user gave to the window.
 */
paths: Array<string>, 
/**
 * Whether what tells where they were taken is kept.
 */
keep_location: boolean, };

/**
 * A speaker to be added.
 */
export type AddSpeaker = { 
/**
 * The event.
 */
event: string, 
/**
 * Who.
 */
who: Who, 
/**
 * Speaker or guest.
 */
part: Part, };

/**
 * What became of files that were given as photos.
 */
export type AddedPhotos = { 
/**
 * The photos that are kept now.
 */
added: Array<string>, 
/**
 * Of how many of them place, device and person were taken out.
 */
cleaned: number, 
/**
 * The files that are none.
 */
refused: Array<RefusedPhoto>, };

/**
 * A speaker who was added.
 */
export type AddedSpeaker = { 
/**
 * The person of the register.
 */
person: string, 
/**
 * Whether the person was made for this.
 */
new: boolean, };

/**
 * Another name of a person.
 */
export type AliasView = { 
/**
 * The alias.
 */
id: string, 
/**
 * The name.
 */
name: string, };

/**
 * What a writing command answers.
 */
export type Answer<T> = { 
/**
 * The answer.
 */
value: T, 
/**
 * What to read again.
 */
changes: Touched, };

/**
 * Names the program and its version, as the start page and the "about" box show them.
 */
export type AppInfo = { 
/**
 * The name that people know the program by.
 */
name: string, 
/**
 * The version as written in the manifest, for example `0.1.0`.
 */
version: string, };

/**
 * A sentence of background.
 */
export type BackgroundFact = { 
/**
 * Which one; a new one when absent.
 */
id: string | null, 
/**
 * The sentence; a blank one goes.
 */
text: string, 
/**
 * The statement that it belongs to.
 */
statement: string | null, };

/**
 * A backup that was made.
 */
export type BackupDone = { 
/**
 * Its name.
 */
name: string, 
/**
 * The folder that it lies in.
 */
folder: string, 
/**
 * Bytes of the database.
 */
size: number, 
/**
 * Files beside the database that are missing in the archive, and so in the backup.
 */
missing: Array<string>, 
/**
 * How many backups were past their time and are gone.
 */
removed: number, 
/**
 * Older backups whose manifests are damaged; they cannot be restored, and are left as they are.
 */
unreadable: Array<string>, 
/**
 * Whether the doctor found nothing wrong with the archive; else nothing older was removed.
 */
healthy: boolean, 
/**
 * Whether the folder lies on the disk of the archive, where one fault takes both; none when that cannot be told.
 */
same_disk: boolean | null, };

/**
 * Which block a paragraph became.
 */
export type BlockStamp = { 
/**
 * The block.
 */
id: string, 
/**
 * Its revision.
 */
rev: string, };

/**
 * A paragraph of a draft as it stands.
 */
export type BlockView = { 
/**
 * The block; nil for one that is not stored yet.
 */
id: string, 
/**
 * What it holds, as a digest: another one after every change.
 */
rev: string, 
/**
 * Whether it is the lead, which the dateline opens.
 */
lead: boolean, 
/**
 * Its runs; neighbours never have the same source.
 */
runs: Array<Run>, 
/**
 * Its quotes in order, with their marks as they print here; empty for one that is not printed any more.
 */
quotes: Array<string>, };

/**
 * Titles that change on one day.
 */
export type ChangePositions = { 
/**
 * The first day of the new titles.
 */
day: string, 
/**
 * The changes.
 */
changes: Array<PositionChange>, };

/**
 * A field with unfinished text.
 */
export type ClearScratch = { 
/**
 * The place.
 */
place: PlaceRef, 
/**
 * The field.
 */
field: string, };

/**
 * Says why a command failed, in a form that the pages can branch on without reading text.
 *
 * `message` is for the log and for developers; what the user reads is worded from `code` and `params`.
 */
export type CommandError = { 
/**
 * The kind of failure; the catalogue has a message under `error_<code>`.
 */
code: string, 
/**
 * A short English description without personal data.
 */
message: string, 
/**
 * The field of the request that is at fault, if one is.
 */
field?: string, 
/**
 * The values for the placeholders of the message in the catalogue.
 */
params?: { [key in string]: string }, };

/**
 * A paragraph that somebody else changed meanwhile.
 */
export type Conflict = { 
/**
 * The block, as it was sent.
 */
id: string, 
/**
 * What stands there now; none when it was taken out.
 */
current: BlockView | null, };

/**
 * A text for the clipboard.
 */
export type CopyText = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * The format.
 */
format: Format, };

/**
 * Whether a paragraph stays.
 */
export type DiffKind = "same" | "old" | "new";

/**
 * A paragraph of the stored draft or of the one composed anew.
 */
export type DiffParagraph = { 
/**
 * Whether it stays.
 */
kind: DiffKind, 
/**
 * Its text, cut where words differ.
 */
pieces: Array<DiffPiece>, };

/**
 * A run of a paragraph.
 */
export type DiffPiece = { 
/**
 * The text.
 */
text: string, 
/**
 * Whether the paragraph beside it has other words here.
 */
differs: boolean, };

/**
 * A double.
 */
export type DoubleView = { 
/**
 * Its own entry.
 */
id: string, 
/**
 * Its name.
 */
name: string, };

/**
 * A draft with all that is to be looked at.
 */
export type DraftView = { 
/**
 * The release; none when nothing was set yet.
 */
release: string | null, 
/**
 * Whether a draft is stored; else it follows the record.
 */
stored: boolean, 
/**
 * The page as HTML, of the same tree as every file.
 */
html: string, 
/**
 * The headline that is set.
 */
headline: string, 
/**
 * The proposals, the one that is set first.
 */
headlines: Array<string>, 
/**
 * The paragraphs as they print.
 */
paragraphs: Array<string>, 
/**
 * The place before the lead, with its dash and blank.
 */
dateline: string, 
/**
 * The same paragraphs, to be edited.
 */
blocks: Array<BlockView>, 
/**
 * The quotes that the text has or could have.
 */
quotes: Array<QuoteView>, 
/**
 * What is not printed, and why.
 */
left_out: Array<LeftOutView>, 
/**
 * The gravest first.
 */
findings: Array<FindingView>, };

/**
 * The facts of an event as a form holds them.
 */
export type EventFacts = { 
/**
 * What is held.
 */
title: string, 
/**
 * How the news calls it.
 */
title_short: string | null, 
/**
 * The theme.
 */
theme: string | null, 
/**
 * The kind, which chooses the verb of the lead.
 */
kind: string, 
/**
 * The official name of the organiser.
 */
organiser: string | null, 
/**
 * The organiser as the news writes it.
 */
organiser_short: string | null, 
/**
 * The institution whose release this is.
 */
issuer: string | null, 
/**
 * The institution that receives a visit.
 */
host: string | null, 
/**
 * For whom the event is.
 */
participants: string | null, 
/**
 * The place.
 */
venue: string | null, 
/**
 * The city.
 */
city: string, 
/**
 * The first day, local.
 */
day: string, 
/**
 * The last day of an event of several days.
 */
day_until: string | null, 
/**
 * The local time of the beginning.
 */
time: string | null, 
/**
 * The local time of the end.
 */
end_time: string | null, 
/**
 * The zone, as in the tz database.
 */
zone: string, 
/**
 * The language of the release.
 */
language: string, 
/**
 * The purpose: a clause that can follow `untuk`.
 */
purpose: string | null, 
/**
 * What is new, in one line.
 */
news: string | null, 
/**
 * What happens next.
 */
next_step: string | null, 
/**
 * Sentences for the body.
 */
background: Array<BackgroundFact>, 
/**
 * Programmes and figures that were mentioned.
 */
programmes: Array<ProgrammeFact>, 
/**
 * Who opened, signed, received or inaugurated.
 */
actors: Array<ActorFact>, 
/**
 * Abbreviations to spell out at first use.
 */
abbreviations: Array<AbbreviationFact>, };

/**
 * An event in a list.
 */
export type EventItem = { 
/**
 * The event.
 */
id: string, 
/**
 * What is held.
 */
title: string, 
/**
 * The kind, as in the event file.
 */
kind: string, 
/**
 * The first day.
 */
day: string, 
/**
 * The last day.
 */
day_until: string | null, 
/**
 * The local time of the beginning.
 */
time: string | null, 
/**
 * The zone, as in the tz database.
 */
zone: string, 
/**
 * The place.
 */
venue: string | null, 
/**
 * The city.
 */
city: string, 
/**
 * How many statements, notes and markers it has.
 */
statements: number, 
/**
 * The state of its newest release; none without one.
 */
state: string | null, };

/**
 * An event with all that capture needs.
 */
export type EventSheet = { 
/**
 * The event.
 */
id: string, 
/**
 * The facts.
 */
facts: EventFacts, 
/**
 * Speakers and guests in the order of appearance.
 */
speakers: Array<SpeakerSheet>, 
/**
 * People of the event who neither speak nor are guests, such as whoever signed.
 */
involved: Array<InvolvedSheet>, 
/**
 * What was said, noted or marked, in the order of the story.
 */
statements: Array<StatementSheet>, 
/**
 * The releases, the first one first; none when nothing was set yet.
 */
releases: Array<ReleaseSheet>, 
/**
 * The first release; none when nothing was set yet.
 */
release: string | null, 
/**
 * Its state.
 */
state: string | null, 
/**
 * Its settings.
 */
settings: ReleaseFacts, };

/**
 * Files of a release.
 */
export type ExportFiles = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * The formats.
 */
formats: Array<Format>, 
/**
 * The folder; the usual one when absent.
 */
folder: string | null, };

/**
 * A file that was written.
 */
export type ExportItem = { 
/**
 * The record of it.
 */
id: string, 
/**
 * The name of the format.
 */
format: string, 
/**
 * The name of the file.
 */
file_name: string, 
/**
 * When, milliseconds since 1970.
 */
at_ms: number, };

/**
 * The photos of an event, for others.
 */
export type ExportPhotos = { 
/**
 * The event.
 */
event: string, 
/**
 * The folder; the usual one when absent.
 */
folder: string | null, };

/**
 * A file that was written.
 */
export type ExportedFile = { 
/**
 * The format.
 */
format: Format, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it stands.
 */
path: string, };

/**
 * Files of a release that were written.
 */
export type ExportedFiles = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The files.
 */
files: Array<ExportedFile>, };

/**
 * People of the register.
 */
export type FindPeople = { 
/**
 * Words of names, titles or institutions.
 */
text: string, 
/**
 * The day whose titles are shown.
 */
day: string, };

/**
 * A finding in words.
 */
export type FindingView = { 
/**
 * The rule.
 */
rule: string, 
/**
 * `info`, `warning` or `error`.
 */
severity: string, 
/**
 * What is wrong.
 */
text: string, 
/**
 * Why the rule asks for it.
 */
why: string, 
/**
 * Where, in words.
 */
place: string, 
/**
 * Where: a JSON pointer, `headline`, `paragraph/3`, `release`.
 */
target: string, 
/**
 * A mend that [`mend`](super::mend) can make.
 */
fix: FixView | null, 
/**
 * What the mend replaces, where it stands in one run of a paragraph.
 */
spot: SpotView | null, };

/**
 * What the first page asks.
 */
export type FirstStart = { 
/**
 * The name of whoever works with this copy.
 */
member: string, 
/**
 * The name of the office.
 */
office: string, 
/**
 * Its city.
 */
city: string, 
/**
 * Its zone, as in the tz database.
 */
zone: string, 
/**
 * Whether the sample event is wanted.
 */
sample: boolean, };

/**
 * A mend: what is found, and what stands there afterwards.
 */
export type FixView = { 
/**
 * What is found.
 */
find: string, 
/**
 * What replaces it.
 */
replace: string, };

/**
 * Where things of this computer lie.
 */
export type Folders = { 
/**
 * The archive.
 */
data: string, 
/**
 * Files of releases, unless another folder is chosen.
 */
exports: string, 
/**
 * Backups.
 */
backups: string, 
/**
 * The backups that are there, the newest first.
 */
made: Array<string>, };

/**
 * A format of a release.
 */
export type Format = "docx" | "md" | "txt" | "wa" | "html" | "eml";

/**
 * What a search found.
 */
export type Found = { 
/**
 * People first, then the newest day first.
 */
items: Array<FoundItem>, 
/**
 * Whether there are more than were asked for.
 */
more: boolean, };

/**
 * Something that was found.
 */
export type FoundItem = { 
/**
 * `event`, `statement`, `release`, `block`, `person`, `position`, `alias`, `programme`, `background`.
 */
kind: string, 
/**
 * The row.
 */
id: string, 
/**
 * The text that was searched, its fields a line each.
 */
text: string, 
/**
 * The event that it belongs to.
 */
event: string | null, 
/**
 * The title of that event.
 */
title: string | null, 
/**
 * The day of that event.
 */
day: string | null, 
/**
 * Who said it, or whom the title or name belongs to.
 */
person: string | null, 
/**
 * The name of that person.
 */
name: string | null, };

/**
 * A paragraph that a page took out.
 */
export type GoneBlock = { 
/**
 * The block.
 */
id: string, 
/**
 * The revision that the page knows.
 */
base: string, };

/**
 * What the doctor found.
 */
export type Health = { 
/**
 * Whether nothing is wrong.
 */
healthy: boolean, 
/**
 * What is wrong, in the order of looking.
 */
problems: Array<Problem>, 
/**
 * Entries of the log.
 */
entries: number, 
/**
 * Signed heads that were found in their chains.
 */
anchors: number, 
/**
 * Values that were erased on purpose.
 */
erased: number, 
/**
 * Whether full text and files were looked at, which takes the archive for writing.
 */
whole: boolean, };

/**
 * A person of the event.
 */
export type InvolvedSheet = { 
/**
 * The person of the register.
 */
person: string, 
/**
 * The full name.
 */
name: string, };

/**
 * A language of messages, not of releases.
 */
export type Lang = "id" | "en";

/**
 * Something that is not printed, in words.
 */
export type LeftOutView = { 
/**
 * What.
 */
what: string, 
/**
 * Why.
 */
why: string, };

/**
 * Somebody of the register who may be meant.
 */
export type Likely = { 
/**
 * Who.
 */
person: string, 
/**
 * The name in the register.
 */
name: string, 
/**
 * The title in the register on the day of the event.
 */
title: string | null, 
/**
 * Why: `name`, `alias`, `spelling`, `short_name`, `title`.
 */
grounds: Array<string>, };

/**
 * Which events are listed.
 */
export type ListRequest = { 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
until: string | null, 
/**
 * The kind, as in the event file.
 */
kind: string | null, 
/**
 * A person who spoke or was a guest.
 */
person: string | null, 
/**
 * The last event of the page before.
 */
after: [string, string] | null, 
/**
 * How many at most.
 */
most: number, };

/**
 * A page of events.
 */
export type Listed = { 
/**
 * The newest day first.
 */
events: Array<EventItem>, 
/**
 * What the next page begins after; none at the end.
 */
next: [string, string] | null, 
/**
 * Events of this page that hold what cannot be read; they are not listed.
 */
unreadable: number, };

/**
 * A mend as a finding offered it.
 */
export type MendRequest = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * Where: a JSON pointer of the record, `headline` or `paragraph/3`.
 */
target: string, 
/**
 * What is found.
 */
find: string, 
/**
 * What replaces it.
 */
replace: string, };

/**
 * Two people who may be one.
 */
export type MergePair = { 
/**
 * Who stays.
 */
kept: string, 
/**
 * Who becomes a double.
 */
double: string, 
/**
 * The day whose titles are shown.
 */
day: string, };

/**
 * What a merge would make of two people.
 */
export type MergePreview = { 
/**
 * Who stays.
 */
kept: PersonView, 
/**
 * Who becomes a double.
 */
double: PersonView, 
/**
 * Fields that both have and that differ; those of the one who stays are used.
 */
differing: Array<string>, };

/**
 * A row of an event that moves.
 */
export type MoveRow = { 
/**
 * The event.
 */
event: string, 
/**
 * The person or statement.
 */
id: string, 
/**
 * What it goes behind; before all when absent.
 */
after: string | null, };

/**
 * Somebody as typed at the event.
 */
export type Newcomer = { 
/**
 * The full name without degrees and honorifics.
 */
name: string, 
/**
 * The title as it is printed before the name.
 */
title: string | null, 
/**
 * The name of later mentions; never derived.
 */
short_name: string | null, 
/**
 * Honorifics such as H., Hj., K.H.
 */
honorific: string | null, 
/**
 * Degrees before the name.
 */
degrees_before: string | null, 
/**
 * Degrees after the name.
 */
degrees_after: string | null, };

/**
 * What the settings page edits of the office; the rest of its file stays as it is.
 */
export type OfficeFacts = { 
/**
 * The name.
 */
name: string, 
/**
 * The unit, for the number of a release.
 */
unit: string | null, 
/**
 * The government line of the letterhead.
 */
government_line: string | null, 
/**
 * The agency line of the letterhead.
 */
agency_line: string | null, 
/**
 * The postal address.
 */
address: string | null, 
/**
 * The telephone number.
 */
phone: string | null, 
/**
 * The e-mail address.
 */
email: string | null, 
/**
 * The web site.
 */
site: string | null, 
/**
 * The city.
 */
city: string, 
/**
 * The zone, as in the tz database.
 */
zone: string, 
/**
 * The house shape where a release does not say, `rilis` or `siaran-pers`.
 */
default_profile: string | null, };

/**
 * What is to be done with a row.
 */
export type OfficialChoice = "skip" | "new" | { "known": string } | { "row": number };

/**
 * A row of a list beside the register.
 */
export type OfficialPlan = { 
/**
 * The number of the row in the file.
 */
row: number, 
/**
 * The full name.
 */
name: string, 
/**
 * The title.
 */
title: string | null, 
/**
 * The institution.
 */
institution: string | null, 
/**
 * The first day of the title.
 */
from: string | null, 
/**
 * What it is to the register.
 */
verdict: OfficialVerdict, 
/**
 * Who it is in the register.
 */
person: string | null, 
/**
 * Who it may be, the likeliest first; of somebody new who holds the same title.
 */
proposals: Array<Likely>, 
/**
 * The earlier row of the same name.
 */
same_as: number | null, 
/**
 * Whether the title is new to the person.
 */
gains: boolean, 
/**
 * The titles that the person lays down.
 */
ends: Array<string>, 
/**
 * What else is new: `name`, `honorific`, `degrees_before`, `degrees_after`, `short_name`, `from`.
 */
adds: Array<string>, 
/**
 * What is wrong about it.
 */
problem: OfficialProblem | null, };

/**
 * What is wrong about a row.
 */
export type OfficialProblem = { 
/**
 * Its code: `no_name`, `too_long`, `bad_day`, `days_reversed`.
 */
code: string, 
/**
 * The column, from 1.
 */
column: number, 
/**
 * What stands there, cut short.
 */
found: string, };

/**
 * What a row is to the register.
 */
export type OfficialVerdict = "new" | "same" | "changed" | "ask" | "wrong" | "skip";

/**
 * What was imported, in rows.
 */
export type OfficialsImported = { 
/**
 * People who are new.
 */
new: number, 
/**
 * People about whom something is new.
 */
changed: number, 
/**
 * Rows that said nothing new.
 */
same: number, 
/**
 * Rows that were left out, as was said.
 */
skipped: number, 
/**
 * Rows of which nobody could be made.
 */
wrong: number, };

/**
 * What the columns of a list are.
 */
export type OfficialsLayout = { 
/**
 * The place of the header among the rows, from 0; the list begins behind it.
 */
header: number | null, 
/**
 * What each column holds.
 */
columns: string[], };

/**
 * How a list is taken in.
 */
export type OfficialsOptions = { 
/**
 * What the columns are; guessed when absent.
 */
layout: OfficialsLayout | null, 
/**
 * The day on which the titles of the list are held.
 */
day: string, 
/**
 * Whether somebody who gets a title lays those down that the list does not have.
 */
ends: boolean, 
/**
 * What is to be done with a row, by its number, where that was said.
 */
choices: { [key in number]: OfficialChoice }, };

/**
 * What an import would do.
 */
export type OfficialsPreview = { 
/**
 * What the file is: `csv`, `xlsx`, `vcard`.
 */
kind: string, 
/**
 * What the columns are taken for.
 */
layout: OfficialsLayout, 
/**
 * The first rows.
 */
sample: Array<OfficialsSample>, 
/**
 * Whether a column is said to hold names; without one no row says anything.
 */
named: boolean, 
/**
 * The rows, in the order of the file.
 */
rows: Array<OfficialPlan>, };

/**
 * The first rows of a list as they stand in the file.
 */
export type OfficialsSample = { 
/**
 * The number of the row in the file.
 */
row: number, 
/**
 * Its cells.
 */
cells: Array<string>, };

/**
 * What somebody is at the event.
 */
export type Part = "speaker" | "guest";

/**
 * A person as edited.
 */
export type PersonEdit = { 
/**
 * Whom; a new person when absent.
 */
id: string | null, 
/**
 * The full name without degrees and honorifics.
 */
name: string, 
/**
 * The name of later mentions.
 */
short_name: string | null, 
/**
 * Honorifics.
 */
honorific: string | null, 
/**
 * Degrees before the name.
 */
degrees_before: string | null, 
/**
 * Degrees after the name.
 */
degrees_after: string | null, 
/**
 * Whether the degrees are printed.
 */
expert: boolean, 
/**
 * Other names.
 */
aliases: Array<string>, };

/**
 * A person in a list of the register.
 */
export type PersonItem = { 
/**
 * The person.
 */
id: string, 
/**
 * The full name without degrees and honorifics.
 */
name: string, 
/**
 * The full name with both.
 */
full_name: string, 
/**
 * The title held on the day asked about.
 */
title: string | null, };

/**
 * A person of the register.
 */
export type PersonView = { 
/**
 * The person.
 */
id: string, 
/**
 * The full name without degrees and honorifics.
 */
name: string, 
/**
 * The full name with both.
 */
full_name: string, 
/**
 * The name of later mentions.
 */
short_name: string | null, 
/**
 * Honorifics such as H., Hj., K.H.
 */
honorific: string | null, 
/**
 * Degrees before the name.
 */
degrees_before: string | null, 
/**
 * Degrees after the name.
 */
degrees_after: string | null, 
/**
 * Whether the degrees are printed.
 */
expert: boolean, 
/**
 * The title held on the day asked about.
 */
title: string | null, 
/**
 * Other names.
 */
aliases: Array<AliasView>, 
/**
 * Positions in the order of the record.
 */
positions: Array<PositionView>, 
/**
 * Doubles that were merged into this person.
 */
doubles: Array<DoubleView>, 
/**
 * How many events have the person.
 */
events: number, };

/**
 * What is said of a photo.
 */
export type PhotoEdit = { 
/**
 * The event.
 */
event: string, 
/**
 * The photo.
 */
id: string, 
/**
 * The caption.
 */
caption: string | null, 
/**
 * Who took it.
 */
credit: string | null, };

/**
 * A photo of an event.
 */
export type PhotoItem = { 
/**
 * The photo.
 */
id: string, 
/**
 * The name that it came with.
 */
file_name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * The caption.
 */
caption: string | null, 
/**
 * Who took it.
 */
credit: string | null, 
/**
 * A small picture of it as a `data:` address; none when its file is missing or damaged.
 */
thumbnail: string | null, };

/**
 * Where a step of undo, or an unfinished text, belongs.
 */
export type PlaceRef = "agenda" | { "event": string } | { "release": string } | "people" | "office";

/**
 * One of many changes of a day: somebody takes a title, and lays another one down.
 */
export type PositionChange = { 
/**
 * Who.
 */
person: string, 
/**
 * The position that ends on the day before.
 */
ends: string | null, 
/**
 * The title that begins.
 */
title: string | null, 
/**
 * Its institution.
 */
institution: string | null, };

/**
 * A position as edited.
 */
export type PositionEdit = { 
/**
 * Which one; a new one when absent.
 */
id: string | null, 
/**
 * Who holds it.
 */
person: string, 
/**
 * The title as it is printed before the name.
 */
title: string, 
/**
 * The institution.
 */
institution: string | null, 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
until: string | null, 
/**
 * The title alone as the news writes it.
 */
short_title: string | null, 
/**
 * The place that the title governs.
 */
place: string | null, };

/**
 * A title held from one day until another, both included.
 */
export type PositionView = { 
/**
 * The position.
 */
id: string, 
/**
 * The person, or the double, under whom it stands.
 */
person: string, 
/**
 * The title as it is printed before the name.
 */
title: string, 
/**
 * The institution.
 */
institution: string | null, 
/**
 * The first day; open when absent.
 */
from: string | null, 
/**
 * The last day; open when absent.
 */
until: string | null, 
/**
 * The title alone as the news writes it.
 */
short_title: string | null, 
/**
 * The place that the title governs.
 */
place: string | null, 
/**
 * Whether it was held on the day asked about.
 */
held: boolean, };

/**
 * Something that is wrong, and where.
 */
export type Problem = { 
/**
 * The stable code; the catalogue has a message under `trouble_<code>`.
 */
code: string, 
/**
 * The place, for a report: table, row and column, or device and number. No texts.
 */
place: string, };

/**
 * A programme or figure.
 */
export type ProgrammeFact = { 
/**
 * Which one; a new one when absent.
 */
id: string | null, 
/**
 * The name; one that is blank goes.
 */
name: string, 
/**
 * What it is.
 */
about: string | null, 
/**
 * The statement that it belongs to.
 */
statement: string | null, };

/**
 * A quote that stands in a draft, or could.
 */
export type QuoteView = { 
/**
 * The statement.
 */
statement: string, 
/**
 * The full name of who said it.
 */
speaker: string, 
/**
 * The text as recorded.
 */
verbatim: string, 
/**
 * The wording that is printed instead.
 */
released: string | null, 
/**
 * With its marks, as it prints where no attribution follows.
 */
printed: string, 
/**
 * Whether it may be printed; one that was thrown away or withdrawn since may not.
 */
printable: boolean, };

/**
 * A list of officials.
 */
export type ReadOfficials = { 
/**
 * A file that the user gave to the window.
 */
path: string, 
/**
 * How it is taken in.
 */
options: OfficialsOptions, };

/**
 * A file that was not taken as a photo.
 */
export type RefusedPhoto = { 
/**
 * Its name.
 */
file_name: string, 
/**
 * Why: a code as errors have it.
 */
code: string, };

/**
 * The settings of a release as a form holds them; what is absent Kutip proposes, or the office says.
 */
export type ReleaseFacts = { 
/**
 * The house shape, `rilis` or `siaran-pers`.
 */
profile: string | null, 
/**
 * The headline.
 */
headline: string | null, 
/**
 * The line below it.
 */
subheadline: string | null, 
/**
 * The place before the lead.
 */
dateline: string | null, 
/**
 * Initials of writer and editor.
 */
byline: string | null, 
/**
 * The number.
 */
number: string | null, 
/**
 * The local time, in the zone of the event, before which nothing may be published.
 */
embargo: string | null, };

/**
 * A release of an event.
 */
export type ReleaseRef = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, };

/**
 * A release as its event lists it.
 */
export type ReleaseSheet = { 
/**
 * The release.
 */
id: string, 
/**
 * Its state.
 */
state: string, 
/**
 * Its settings.
 */
settings: ReleaseFacts, };

/**
 * Why a statement is not printed.
 */
export type Restriction = "background" | "off-record";

/**
 * A row of an event: a person among its speakers, or a statement.
 */
export type RowOfEvent = { 
/**
 * The event.
 */
event: string, 
/**
 * The person or statement.
 */
id: string, };

/**
 * A run of a paragraph.
 */
export type Run = { "type": "text", 
/**
 * The text.
 */
text: string, 
/**
 * Where it came from; none for what the officer or the grammar wrote.
 */
source: SourceRef | null, } | { "type": "quote", 
/**
 * The statement.
 */
statement: string, };

/**
 * An edit of a draft.
 */
export type SaveBlocks = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * The text.
 */
text: SentText, 
/**
 * The unfinished text that this one was: forgotten in the same transaction.
 */
scratch: string | null, };

/**
 * The facts of an event.
 */
export type SaveEvent = { 
/**
 * Which one; a new one when absent.
 */
id: string | null, 
/**
 * The facts.
 */
facts: EventFacts, };

/**
 * Settings of a release.
 */
export type SaveRelease = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * The settings.
 */
facts: ReleaseFacts, };

/**
 * Unfinished text of a field.
 */
export type SaveScratch = { 
/**
 * The place.
 */
place: PlaceRef, 
/**
 * The field.
 */
field: string, 
/**
 * The text.
 */
text: string, };

/**
 * What became of an edit.
 */
export type SavedBlocks = { 
/**
 * The release; none when nothing was written.
 */
release: string | null, 
/**
 * For each paragraph sent what it became; none for one without a word, which is not kept.
 */
blocks: Array<BlockStamp | null>, 
/**
 * Paragraphs that were changed meanwhile; nothing was written then.
 */
conflicts: Array<Conflict>, };

/**
 * Unfinished text of one field.
 */
export type ScratchView = { 
/**
 * Where it was typed; none for a place of a newer version.
 */
place: PlaceRef | null, 
/**
 * The field within the place, as the page names it.
 */
field: string, 
/**
 * The text.
 */
text: string, 
/**
 * When it was saved, milliseconds since 1970.
 */
at_ms: number, };

/**
 * A search.
 */
export type SearchText = { 
/**
 * The words.
 */
text: string, 
/**
 * How many hits at most.
 */
most: number, };

/**
 * A paragraph as a page has it.
 */
export type SentBlock = { 
/**
 * The block; none for a new one.
 */
id: string | null, 
/**
 * The revision that the page knows; none for a new one, and for one that was taken out and is put back.
 */
base: string | null, 
/**
 * Its runs; none when the page did not touch it.
 */
runs: Array<Run> | null, };

/**
 * The text of a draft as a page has it.
 */
export type SentText = { 
/**
 * The paragraphs in their order.
 */
blocks: Array<SentBlock>, 
/**
 * Those that were taken out; others that are not listed stay behind the one that they stood behind.
 */
gone: Array<GoneBlock>, };

/**
 * What the pages need to know before anything else.
 */
export type Session = { 
/**
 * Who works with this copy.
 */
member: string, 
/**
 * The office; none before the first start is over.
 */
office: OfficeFacts | null, 
/**
 * The language that was chosen.
 */
language: Lang | null, 
/**
 * What was being typed when the program ended, the newest first.
 */
unfinished: Array<ScratchView>, };

/**
 * Which draft is shown.
 */
export type ShowDraft = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * The language of findings.
 */
lang: Lang, 
/**
 * The text of a page that is not saved yet: the draft is shown as it would be with it.
 */
pending: SentText | null, };

/**
 * A person as of a day.
 */
export type ShowPerson = { 
/**
 * The person.
 */
id: string, 
/**
 * The day whose title is shown.
 */
day: string, };

/**
 * The record that a run of text came from.
 */
export type SourceRef = { "event": string } | { "programme": string } | { "background": string } | { "person": string } | { "statement": string };

/**
 * What can be changed about a speaker.
 */
export type SpeakerEdit = { 
/**
 * The event.
 */
event: string, 
/**
 * The person.
 */
person: string, 
/**
 * Speaker or guest.
 */
part: Part, 
/**
 * What a guest contributed.
 */
contribution: string | null, };

/**
 * A speaker or guest.
 */
export type SpeakerSheet = { 
/**
 * The person of the register.
 */
person: string, 
/**
 * The full name.
 */
name: string, 
/**
 * The name of later mentions.
 */
short_name: string | null, 
/**
 * The title held on the day of the event.
 */
title: string | null, 
/**
 * Speaker or guest.
 */
part: Part, 
/**
 * What a guest contributed.
 */
contribution: string | null, };

/**
 * Some characters of a run of text, counted in UTF-16 units as pages count them.
 */
export type SpotView = { 
/**
 * The run among those of its block.
 */
run: number, 
/**
 * The first unit.
 */
from: number, 
/**
 * Behind the last one.
 */
to: number, };

/**
 * A statement as entered or edited.
 */
export type StatementEdit = { 
/**
 * Which one; a new one at the end when absent.
 */
id: string | null, 
/**
 * The event.
 */
event: string, 
/**
 * Who said it; notes and markers have nobody.
 */
speaker: string | null, 
/**
 * What it is.
 */
kind: StatementKind, 
/**
 * Why it is not printed; of statements only.
 */
restriction: Restriction | null, 
/**
 * The text as typed; of a direct quote the verbatim one. A marker may do without.
 */
text: string, 
/**
 * The reporting verb; of a paraphrase that begins with one it is split off when absent.
 */
verb: string | null, 
/**
 * Whom a request is addressed to.
 */
addressee: string | null, 
/**
 * Place, question or occasion.
 */
context: string | null, 
/**
 * Whether it carries the news.
 */
angle: boolean, 
/**
 * The statement that it answers.
 */
reply_to: string | null, 
/**
 * The wording that is printed instead of the text.
 */
released: string | null, 
/**
 * Why it differs.
 */
released_reason: string | null, 
/**
 * The moment of the first keystroke, milliseconds since 1970; a known statement keeps its own.
 */
typed_ms: number | null, 
/**
 * Why a fixed text is replaced.
 */
reason: string | null, 
/**
 * The unfinished text that this one was: forgotten in the same transaction.
 */
scratch: string | null, };

/**
 * What an entry is.
 */
export type StatementKind = "direct" | "indirect" | "note" | "marker";

/**
 * A statement, note or marker.
 */
export type StatementSheet = { 
/**
 * The statement.
 */
id: string, 
/**
 * Who said it; notes and markers have nobody.
 */
speaker: string | null, 
/**
 * What it is.
 */
kind: StatementKind, 
/**
 * Why it is not printed.
 */
restriction: Restriction | null, 
/**
 * The text as typed.
 */
text: string, 
/**
 * The reporting verb.
 */
verb: string | null, 
/**
 * Whom a request is addressed to.
 */
addressee: string | null, 
/**
 * Place, question or occasion.
 */
context: string | null, 
/**
 * Whether it carries the news.
 */
angle: boolean, 
/**
 * The statement that it answers.
 */
reply_to: string | null, 
/**
 * The wording that is printed instead.
 */
released: string | null, 
/**
 * Why it differs.
 */
released_reason: string | null, 
/**
 * The clock time of the first keystroke, in the zone of the event.
 */
clock: string | null, 
/**
 * Whether the text can only be superseded.
 */
fixed: boolean, };

/**
 * What can be taken back and done again in a place: the names of the steps, for labels.
 */
export type StepsView = { 
/**
 * What undo takes back.
 */
undo: string | null, 
/**
 * What redo does again.
 */
redo: string | null, };

/**
 * What a write touched.
 */
export type Touched = { 
/**
 * Events, their lists included.
 */
events: Array<string>, 
/**
 * People, their positions and other names included.
 */
people: Array<string>, 
/**
 * Statements.
 */
statements: Array<string>, 
/**
 * Releases, their drafts included.
 */
releases: Array<string>, 
/**
 * Whether office or members changed.
 */
office: boolean, };

/**
 * Something in the trash.
 */
export type TrashItem = { 
/**
 * What it is.
 */
kind: TrashKind, 
/**
 * Which one.
 */
id: string, 
/**
 * Its title, text, name, headline, or name of its file; of a release without a headline the title of its event.
 */
text: string, 
/**
 * The event that it belongs to.
 */
event: string | null, };

/**
 * What can be thrown away.
 */
export type TrashKind = "event" | "statement" | "person" | "release" | "photo";

/**
 * Something for the trash, or out of it.
 */
export type TrashRef = { 
/**
 * What it is.
 */
kind: TrashKind, 
/**
 * Which one.
 */
id: string, };

/**
 * What an undo or redo did.
 */
export type Undone = { 
/**
 * The name of the step.
 */
op: string, 
/**
 * How many cells were left as they are, since somebody wrote them after that step.
 */
left: number, };

/**
 * What is to be done with a person of a file.
 */
export type Verdict = { "known": string } | "new" | "ask";

/**
 * Who is added.
 */
export type Who = { "known": string } | { "typed": Newcomer } | { "new": Newcomer };

/**
 * Somebody who may be in the register.
 */
export type WhoIs = { 
/**
 * The event.
 */
event: string, 
/**
 * As typed.
 */
newcomer: Newcomer, };

/**
 * Who a newcomer is to the register.
 */
export type WhoPlan = { 
/**
 * What would be done.
 */
verdict: Verdict, 
/**
 * Who it may be, the likeliest first; with [`Verdict::New`] who holds the same title.
 */
proposals: Array<Likely>, };

/**
 * Two wordings of a quote.
 */
export type Wordings = { 
/**
 * The one as recorded.
 */
verbatim: string, 
/**
 * The one that is printed.
 */
released: string, };

/**
 * Files that were written, of no format of a release.
 */
export type WrittenFiles = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Where each file stands.
 */
paths: Array<string>, };

/** Every command that the window may call. */
export interface Commands {
  app_info: { request: null; response: AppInfo };
  session: { request: null; response: Session };
  reopen: { request: null; response: Session };
  first_start: { request: FirstStart; response: Answer<string | null> };
  set_language: { request: Lang; response: null };
  set_zoom: { request: number; response: null };
  rename_member: { request: string; response: Answer<string> };
  office: { request: null; response: OfficeFacts | null };
  save_office: { request: OfficeFacts; response: Answer<null> };
  take_office: { request: null; response: Answer<null> | null };
  folders: { request: null; response: Folders };
  back_up: { request: null; response: BackupDone };
  examine: { request: null; response: Health };
  steps: { request: PlaceRef; response: StepsView };
  undo: { request: PlaceRef; response: Answer<Undone> };
  redo: { request: PlaceRef; response: Answer<Undone> };
  search: { request: SearchText; response: Found };
  trash: { request: null; response: Array<TrashItem> };
  throw_away: { request: TrashRef; response: Answer<null> };
  put_back: { request: TrashRef; response: Answer<null> };
  events: { request: ListRequest; response: Listed };
  event: { request: string; response: EventSheet };
  save_event: { request: SaveEvent; response: Answer<string> };
  add_speaker: { request: AddSpeaker; response: Answer<AddedSpeaker> };
  edit_speaker: { request: SpeakerEdit; response: Answer<null> };
  move_speaker: { request: MoveRow; response: Answer<null> };
  remove_speaker: { request: RowOfEvent; response: Answer<null> };
  who_is: { request: WhoIs; response: WhoPlan };
  save_statement: { request: StatementEdit; response: Answer<StatementSheet> };
  move_statement: { request: MoveRow; response: Answer<null> };
  remove_statement: { request: RowOfEvent; response: Answer<null> };
  photos: { request: string; response: Array<PhotoItem> };
  choose_photos: { request: null; response: Array<string> };
  add_photos: { request: AddPhotos; response: Answer<AddedPhotos> };
  save_photo: { request: PhotoEdit; response: Answer<null> };
  move_photo: { request: MoveRow; response: Answer<null> };
  remove_photo: { request: RowOfEvent; response: Answer<null> };
  export_photos: { request: ExportPhotos; response: Answer<WrittenFiles> };
  save_scratch: { request: SaveScratch; response: null };
  clear_scratch: { request: ClearScratch; response: null };
  save_release: { request: SaveRelease; response: Answer<string> };
  draft: { request: ShowDraft; response: DraftView };
  save_blocks: { request: SaveBlocks; response: Answer<SavedBlocks> };
  add_release: { request: string; response: Answer<string> };
  compare_wordings: { request: Wordings; response: Array<DiffParagraph> };
  difference: { request: ReleaseRef; response: Array<DiffParagraph> };
  compose: { request: ReleaseRef; response: Answer<string> };
  mend: { request: MendRequest; response: Answer<null> };
  export: { request: ExportFiles; response: Answer<ExportedFiles> };
  exports: { request: string; response: Array<ExportItem> };
  copy_text: { request: CopyText; response: null };
  choose_folder: { request: null; response: string | null };
  open_file: { request: string; response: null };
  show_file: { request: string; response: null };
  people: { request: FindPeople; response: Array<PersonItem> };
  person: { request: ShowPerson; response: PersonView };
  save_person: { request: PersonEdit; response: Answer<string> };
  save_position: { request: PositionEdit; response: Answer<string> };
  remove_position: { request: string; response: Answer<null> };
  change_positions: { request: ChangePositions; response: Answer<number> };
  merge_preview: { request: MergePair; response: MergePreview };
  merge: { request: MergePair; response: Answer<null> };
  part: { request: string; response: Answer<null> };
  choose_officials: { request: null; response: string | null };
  preview_officials: { request: ReadOfficials; response: OfficialsPreview };
  import_officials: { request: ReadOfficials; response: Answer<OfficialsImported> };
}
