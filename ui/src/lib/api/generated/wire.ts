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
 * An abbreviation and its long form.
 */
export type AbbreviationFacts = { 
/**
 * The short form.
 */
short: string, 
/**
 * The long form.
 */
full: string, 
/**
 * Whether readers know the short form.
 */
known: boolean | null, 
/**
 * Whether the long form is a proper name.
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
 * An approval.
 */
export type ApproveRelease = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * Who approves; whoever works with this copy when absent.
 */
approver: string | null, 
/**
 * An approval that was given on paper.
 */
paper: SignedPaper | null, 
/**
 * A remark, kept in the history.
 */
note: string | null, };

/**
 * What was frozen.
 */
export type Approved = { 
/**
 * The release.
 */
release: string, 
/**
 * The version.
 */
version: string, 
/**
 * Its number among the versions of the release, from 1 on.
 */
version_number: number, 
/**
 * The number of the release, where it has one.
 */
number: string | null, 
/**
 * SHA-256 of the frozen tree.
 */
sha256: string, };

/**
 * Something that comes to the window by itself.
 */
export type Arrival = "hover" | "leave" | { "files": Array<ArrivedFile> } | { "progress": number };

/**
 * A file that came to the window.
 */
export type ArrivedFile = { 
/**
 * Where it lies; commands take only paths that came this way.
 */
path: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
kind: FileKind, };

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
 * A backup that is there.
 */
export type BackupItem = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was made, milliseconds since 1970; none when its manifest is damaged, and it cannot be taken back.
 */
made_ms: number | null, 
/**
 * Bytes of the database.
 */
size: number | null, 
/**
 * How many files lie beside the database.
 */
files: number | null, 
/**
 * Whether a newer version of Kutip made it, which is then needed to take it back.
 */
newer: boolean, };

/**
 * The backups of a folder.
 */
export type BackupList = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The backups, the newest first.
 */
items: Array<BackupItem>, };

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
 * Who a person of a file is.
 */
export type Choice = "new" | { "known": string };

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
 * A person whom journalists can call.
 */
export type ContactFacts = { 
/**
 * The name.
 */
name: string, 
/**
 * The telephone number.
 */
phone: string | null, 
/**
 * The e-mail address.
 */
email: string | null, };

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
format: Format, 
/**
 * Why before the end of an embargo.
 */
reason: string | null, };

/**
 * How the place before the lead is written.
 */
export type DatelineFacts = { 
/**
 * The place; the event's city when absent.
 */
text: string | null, 
/**
 * The case.
 */
case: 'upper' | 'title', 
/**
 * The dash between place and lead; an en dash when absent.
 */
dash: string | null, };

/**
 * Somebody who got a version.
 */
export type DeliveryLink = { 
/**
 * Who.
 */
recipient: string, 
/**
 * By which way.
 */
channel: string, 
/**
 * When, milliseconds since 1970.
 */
at_ms: number, };

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
 * The number of the frozen version that the page shows; none for a draft.
 */
frozen: number | null, 
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
 * An embargo, and whether it has ended.
 */
export type EmbargoView = { 
/**
 * The line that is printed.
 */
line: string, 
/**
 * When it ends, milliseconds since 1970.
 */
until_ms: number, 
/**
 * Whether what goes out now needs a reason.
 */
binds: boolean, };

/**
 * Something to erase for good.
 */
export type EraseTarget = { 
/**
 * What.
 */
target: Target, 
/**
 * Whether its texts are covered wherever else they stand.
 */
everywhere: boolean, };

/**
 * What would be erased, and what its texts stand in besides.
 */
export type Erasing = { 
/**
 * What is erased, with all that it ever held.
 */
own: Array<Standing>, 
/**
 * Other cells that hold one of the texts, or held it once; covered when asked for.
 */
elsewhere: Array<Standing>, 
/**
 * How many unfinished texts hold one; they are deleted.
 */
unfinished: number, };

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
folder: string | null, 
/**
 * Why before the end of an embargo.
 */
reason: string | null, };

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
 * What a file is for, as far as its name and its first words tell; whether it can be read is for its reader to say.
 */
export type FileKind = "event" | "office" | "officials" | "photo" | "document" | "other";

/**
 * A file that was made of a version.
 */
export type FileLink = { 
/**
 * The name of the file.
 */
name: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * When, milliseconds since 1970.
 */
at_ms: number, };

/**
 * What is said of a file.
 */
export type FileReport = { 
/**
 * Whether the file names a version.
 */
claims: boolean, 
/**
 * Whether the version that it names is in this archive.
 */
known: boolean, 
/**
 * The release whose version the quotes were held against; none when nothing of it is known here.
 */
release: string | null, 
/**
 * The event of that release.
 */
event: string | null, 
/**
 * The headline of the version.
 */
headline: string | null, 
/**
 * The version.
 */
version: number | null, 
/**
 * The number of the release as it was frozen.
 */
number: string | null, 
/**
 * How the version stands to the others of its release.
 */
standing: VersionStanding | null, 
/**
 * The quotes, in the order of their numbers; then what is not ours.
 */
quotes: Array<QuoteReport>, };

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
exports: string, };

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
name: string | null, 
/**
 * A statement with what became of it.
 */
said: FoundStatement | null, };

/**
 * A statement with what became of it.
 */
export type FoundStatement = { 
/**
 * As its event shows it.
 */
sheet: StatementSheet, 
/**
 * The title that the speaker held on the day of the event.
 */
post: string | null, 
/**
 * The statement that stands for it by now, where its fixed text was replaced.
 */
superseded_by: string | null, 
/**
 * The releases in whose text it stands.
 */
releases: Array<StandsIn>, };

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
 * Which steps are told.
 */
export type HistoryFilter = { 
/**
 * Of an event and its releases.
 */
event: string | null, 
/**
 * Of one kind.
 */
kind: HistoryKind | null, 
/**
 * Of one member.
 */
member: string | null, 
/**
 * How many at most.
 */
most: number, };

/**
 * What a step is about.
 */
export type HistoryKind = "trust" | "draft" | "event" | "people" | "office";

/**
 * What an office sets besides its name and addresses; what is not set is at its default.
 */
export type HouseFacts = { 
/**
 * The language of releases where the event does not say.
 */
language: 'id' | 'en', 
/**
 * What the emblem shows, for those who cannot see it.
 */
emblem_alt: string | null, 
/**
 * The place before the lead.
 */
dateline: DatelineFacts, 
/**
 * The template of numbers.
 */
number_template: string | null, 
/**
 * The media contact.
 */
contact: ContactFacts | null, 
/**
 * The paragraph about the institution.
 */
boilerplate: string | null, 
/**
 * Who signs.
 */
signatory: SignatoryFacts | null, 
/**
 * Paper and type.
 */
page: PageFacts, 
/**
 * Switches of style.
 */
style: StyleFacts, 
/**
 * Parts switched on or off against the shape of the release.
 */
parts: PartsFacts, 
/**
 * Rules switched off.
 */
rules_off: Array<RuleOffFacts>, 
/**
 * The office's word list.
 */
words: Array<WordFacts>, 
/**
 * The office's abbreviations.
 */
abbreviations: Array<AbbreviationFacts>, };

/**
 * An event file to import.
 */
export type ImportEvent = { 
/**
 * Where it lies; a path that came to the window.
 */
path: string, 
/**
 * Who its people are, by their keys, where that was asked.
 */
people: { [key in string]: Choice }, 
/**
 * Whether an event that seems to be here already is imported again.
 */
again: boolean, };

/**
 * What importing an event file would bring, for a page.
 */
export type ImportPreview = { 
/**
 * The title of the event.
 */
title: string, 
/**
 * Its first day.
 */
day: string, 
/**
 * Its city.
 */
city: string, 
/**
 * How many statements may be released.
 */
statements: number, 
/**
 * How many notes, markers and statements are not for release.
 */
withheld: number, 
/**
 * The people of the file, in its order.
 */
people: Array<PersonPlan>, 
/**
 * An event of that title, day and city that is here already.
 */
known_event: string | null, 
/**
 * What was odd about the file.
 */
noticed: Array<Notice>, };

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
 * All parts, and the texts of their licences.
 */
export type Licences = { 
/**
 * The parts, by name.
 */
parts: Array<LicensedPart>, 
/**
 * The texts, each once.
 */
texts: Array<string>, };

/**
 * A part that somebody else wrote.
 */
export type LicensedPart = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its version.
 */
version: string, 
/**
 * The licence, as an SPDX expression.
 */
licence: string, 
/**
 * The texts that it brings along, by their place in the list of texts.
 */
texts: Array<number>, };

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
 * Who works with this copy from now on.
 */
export type MemberChoice = { "known": string } | { "new": string };

/**
 * A member of the office as settings edit it.
 */
export type MemberEdit = { 
/**
 * Who; a new member when absent.
 */
id: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * The part in approving.
 */
role: MemberRole | null, };

/**
 * The part of a member in approving.
 */
export type MemberRole = "officer" | "head";

/**
 * Somebody who works with the archive.
 */
export type MemberView = { 
/**
 * Who.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * Whether this copy writes in that name now.
 */
current: boolean, 
/**
 * The part in approving; none where nobody said.
 */
role: MemberRole | null, };

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
 * The full name; degrees and honorifics that stand around it move into their own fields.
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
 * Something odd about a file that was taken all the same, in words.
 */
export type Notice = { 
/**
 * `info`, `warning` or `error`.
 */
severity: string, 
/**
 * Where, in words.
 */
place: string, 
/**
 * What is odd.
 */
text: string, };

/**
 * A template of numbers that is being typed.
 */
export type NumberDraft = { 
/**
 * The template.
 */
template: string, 
/**
 * The office's unit.
 */
unit: string | null, };

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
 * Settings as they stand in the form, saved or not, and the shape in which the page is looked at.
 */
export type PageDraft = { 
/**
 * Name, addresses, letterhead.
 */
office: OfficeFacts, 
/**
 * The rest.
 */
house: HouseFacts, 
/**
 * The shape.
 */
profile: 'rilis' | 'siaran-pers', };

/**
 * Paper, margins and type.
 */
export type PageFacts = { 
/**
 * The paper.
 */
size: 'A4' | 'F4-215x330' | 'F4-210x330', 
/**
 * The margin above, in millimetres.
 */
top: number, 
/**
 * The margin below, in millimetres.
 */
bottom: number, 
/**
 * The margin on the left, in millimetres.
 */
left: number, 
/**
 * The margin on the right, in millimetres.
 */
right: number, 
/**
 * The typeface.
 */
font: string, 
/**
 * The size of the body in half points.
 */
font_half_points: number, 
/**
 * The line spacing in percent of single.
 */
line_spacing_percent: number, };

/**
 * Something that went wrong in a page, by its place in the code; what it said may hold a user's words and stays there.
 */
export type PageProblem = { 
/**
 * The kind.
 */
kind: ProblemKind, 
/**
 * The line, 0 where it is unknown.
 */
line: number, 
/**
 * The column, 0 where it is unknown.
 */
column: number, };

/**
 * A sheet of paper for the printer.
 */
export type PaperSheet = { 
/**
 * The width in millimetres.
 */
width_mm: number, 
/**
 * The height in millimetres.
 */
height_mm: number, };

/**
 * What somebody is at the event.
 */
export type Part = "speaker" | "guest";

/**
 * Parts of a release; what is absent follows the shape.
 */
export type PartsFacts = { 
/**
 * The letterhead.
 */
letterhead: boolean | null, 
/**
 * `SIARAN PERS` and the number.
 */
title_block: boolean | null, 
/**
 * `UNTUK SEGERA DISIARKAN`; an embargo is always printed.
 */
release_line: boolean | null, 
/**
 * The date above the headline.
 */
date_line: boolean | null, 
/**
 * The paragraph about the institution.
 */
boilerplate: boolean | null, 
/**
 * The media contact.
 */
contact: boolean | null, 
/**
 * Who signs.
 */
signatory: boolean | null, 
/**
 * The byline.
 */
byline: boolean | null, };

/**
 * A person as edited.
 */
export type PersonEdit = { 
/**
 * Whom; a new person when absent.
 */
id: string | null, 
/**
 * The full name; degrees and honorifics that stand around it move into their own fields.
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
 * A person of a file beside the register.
 */
export type PersonPlan = { 
/**
 * The key in the file.
 */
key: string, 
/**
 * The name in the file.
 */
name: string, 
/**
 * The title in the file on the day of the event.
 */
title: string | null, 
/**
 * What is to be done.
 */
verdict: Verdict, 
/**
 * Who it may be, the likeliest first; with [`Verdict::New`] who holds the same title.
 */
proposals: Array<Likely>, };

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
 * An event file to look at.
 */
export type PreviewImport = { 
/**
 * Where it lies; a path that came to the window.
 */
path: string, 
/**
 * Who its people are, by their keys, as far as that was answered.
 */
people: { [key in string]: Choice }, 
/**
 * The language of notices.
 */
lang: Lang, };

/**
 * What is said of a printed text.
 */
export type PrintReport = { 
/**
 * The quotations, in the order of the text.
 */
quotes: Array<PrintedQuote>, };

/**
 * What is said of a printed quotation.
 */
export type PrintedQuote = { 
/**
 * Who said it.
 */
speaker: string | null, 
/**
 * Whom the text lets say it, where that is somebody else of the event.
 */
attributed_to: string | null, 
/**
 * The number in the release; none for what is not ours.
 */
number: number | null, 
/**
 * What is said of it.
 */
verdict: QuoteVerdict, 
/**
 * The approved words, cut where they differ.
 */
approved: Array<DiffPiece>, 
/**
 * The words that were found, cut where they differ.
 */
found: Array<DiffPiece>, };

/**
 * A text that was published.
 */
export type PrintedText = { 
/**
 * The event whose quotes it may have.
 */
event: string, 
/**
 * The text.
 */
text: string, };

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
 * What kind of thing went wrong in a page outside of any command.
 */
export type ProblemKind = "error" | "rejection" | "policy";

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
 * A quote from where it was said to where it went.
 */
export type QuoteChain = { 
/**
 * The event at which it was said.
 */
event: string, 
/**
 * The title of that event.
 */
title: string, 
/**
 * Its first day.
 */
day: string, 
/**
 * Who said it.
 */
speaker: string | null, 
/**
 * The title held on that day.
 */
position: string | null, 
/**
 * The clock time of its first keystroke.
 */
clock: string | null, 
/**
 * The position in the recording, in milliseconds.
 */
position_ms: number | null, 
/**
 * The wordings as recorded, the first one first; the last one stands.
 */
wordings: Array<WordingLink>, 
/**
 * The wording that is printed instead of the last one.
 */
released: string | null, 
/**
 * Why it differs.
 */
released_reason: string | null, 
/**
 * Whether it may be printed.
 */
printable: boolean, 
/**
 * The versions that carry it, the first one first.
 */
versions: Array<VersionLink>, };

/**
 * What is said of a quote, and why.
 */
export type QuoteReport = { 
/**
 * The number in the release; none for what is not ours.
 */
number: number | null, 
/**
 * What is said of it.
 */
verdict: QuoteVerdict, 
/**
 * The approved words, cut where they differ.
 */
approved: Array<DiffPiece>, 
/**
 * The words that were found, cut where they differ.
 */
found: Array<DiffPiece>, };

/**
 * What is said of a quote.
 */
export type QuoteVerdict = "intact" | "excerpt" | "superseded" | "withdrawn" | "altered" | "missing" | "not-ours" | "unknown";

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
 * A step of a release on its way out.
 */
export type ReleaseStep = { 
/**
 * The event.
 */
event: string, 
/**
 * The release; the first one when absent.
 */
release: string | null, 
/**
 * A note or reason, kept in the history.
 */
note: string | null, };

/**
 * A backup to take back.
 */
export type RestoreBackup = { 
/**
 * The folder of backups; the one in use when absent.
 */
folder: string | null, 
/**
 * Which one.
 */
name: string, };

/**
 * A backup that was taken back.
 */
export type RestoreDone = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was made, milliseconds since 1970.
 */
made_ms: number, 
/**
 * Files beside the database that the backup lacks.
 */
missing: Array<string>, 
/**
 * The folder that it was taken back into.
 */
folder: string, };

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
 * A rule that the office switched off.
 */
export type RuleOffFacts = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A rule in words, for the page that switches rules off.
 */
export type RuleView = { 
/**
 * The id.
 */
id: string, 
/**
 * What it asks for.
 */
what: string, 
/**
 * Why; empty where its name says it all.
 */
why: string, 
/**
 * `info`, `warning` or `error`; none for those of the reader, which differ.
 */
severity: string | null, 
/**
 * A text that keeps it.
 */
good: string | null, 
/**
 * A text that breaks it.
 */
bad: string | null, };

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
 * What narrows a search; the usual one narrows nothing.
 */
export type SearchFacets = { 
/**
 * Whose statements, and the events and releases at which the person spoke.
 */
speaker: string | null, 
/**
 * The first day on which an event may begin.
 */
from: string | null, 
/**
 * The last one.
 */
until: string | null, 
/**
 * What is looked for.
 */
kind: SearchKind | null, };

/**
 * What is looked for in the archive.
 */
export type SearchKind = "statement" | "event" | "release" | "person";

/**
 * A search.
 */
export type SearchText = { 
/**
 * The words.
 */
text: string, 
/**
 * What narrows it, where anything does.
 */
facets: SearchFacets | null, 
/**
 * How many hits at most.
 */
most: number, };

/**
 * What went out.
 */
export type Sent = { 
/**
 * The release.
 */
release: string, 
/**
 * The version.
 */
version: string, 
/**
 * The state of the release now.
 */
state: string, };

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
 * Whether this copy went on from another device, and nobody has said yet who works with it.
 */
moved: boolean, 
/**
 * What was being typed when the program ended, the newest first.
 */
unfinished: Array<ScratchView>, };

/**
 * What a copy that went on from another device is told at its first opening.
 */
export type SettleCopy = { 
/**
 * Who works with it.
 */
member: MemberChoice, 
/**
 * Where its backups go; beside the data when absent.
 */
backups: string | null, };

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
 * Who signs a release.
 */
export type SignatoryFacts = { 
/**
 * The title, printed above the name.
 */
title: string, 
/**
 * The name.
 */
name: string, 
/**
 * The staff number, printed below.
 */
id: string | null, };

/**
 * An approval on paper.
 */
export type SignedPaper = { 
/**
 * Who signed.
 */
signer: string, 
/**
 * The day on the paper.
 */
day: string, 
/**
 * A scan of it; a file that the user gave to the window.
 */
scan: string | null, };

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
 * A cell that a text stands in.
 */
export type Standing = { 
/**
 * The table.
 */
table: string, 
/**
 * The row.
 */
id: string, 
/**
 * The column.
 */
column: string, 
/**
 * The event that it belongs to.
 */
event: string | null, 
/**
 * What it holds now, cut short; none when it holds it no more.
 */
text: string | null, };

/**
 * A release in whose text a statement stands.
 */
export type StandsIn = { 
/**
 * The release.
 */
release: string, 
/**
 * Its headline, as far as one was set.
 */
headline: string | null, 
/**
 * Its number.
 */
number: string | null, 
/**
 * Its state.
 */
state: string, 
/**
 * The newest frozen version that has it; none when only a draft does.
 */
version: number | null, };

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
 * Where a release stands.
 */
export type StatusView = { 
/**
 * The release.
 */
release: string, 
/**
 * The state.
 */
state: string, 
/**
 * The number, where it has one.
 */
number: string | null, 
/**
 * The versions, the first one first.
 */
versions: Array<VersionView>, 
/**
 * The steps, the first one first.
 */
steps: Array<StepView>, 
/**
 * What the draft says otherwise than the last version; empty when it says the same, or there is none.
 */
changed: Array<DiffParagraph>, 
/**
 * Quotes of the last version that may not be printed any more; it cannot go out then.
 */
withheld: Array<number>, 
/**
 * The embargo of what goes out: of the last version once one is frozen, else of the draft.
 */
embargo: EmbargoView | null, };

/**
 * A step that was taken.
 */
export type StepView = { 
/**
 * The state that it led to, or `early` for leave to go out before the end of an embargo.
 */
step: string, 
/**
 * When, milliseconds since 1970.
 */
at_ms: number, 
/**
 * Who took it.
 */
member: string | null, 
/**
 * The part of that member, such as `head`.
 */
role: string | null, 
/**
 * The number of the version that it was about.
 */
version: number | null, 
/**
 * Who signed on paper.
 */
signer: string | null, 
/**
 * The day on the paper.
 */
signed_day: string | null, 
/**
 * Whether a scan of the paper is kept.
 */
scanned: boolean, 
/**
 * Why.
 */
reason: string | null, };

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
 * Switches of style.
 */
export type StyleFacts = { 
/**
 * The form of dates.
 */
date_form: 'short' | 'short-year' | 'long', 
/**
 * Where degrees are printed.
 */
degrees: 'none' | 'first-mention' | 'speaker-list', 
/**
 * Whether H. and Hj. are printed.
 */
hajj_titles: boolean, 
/**
 * Words above which a quote is reported.
 */
quote_warn_words: number, 
/**
 * Words above which a headline is reported.
 */
headline_warn_words: number, 
/**
 * Words above which a lead is reported.
 */
lead_max_words: number, };

/**
 * What is erased.
 */
export type Target = { "statement": string } | { "person": string } | { "value": { 
/**
 * The table.
 */
table: string, 
/**
 * The row.
 */
id: string, 
/**
 * The column.
 */
column: string, } };

/**
 * A page of the history.
 */
export type ToldHistory = { 
/**
 * The steps, the newest first.
 */
steps: Array<ToldStep>, 
/**
 * Whether older ones were not looked at.
 */
more: boolean, };

/**
 * A step in its place, with what it was about.
 */
export type ToldStep = { 
/**
 * The entry of the log.
 */
entry: string, 
/**
 * When, milliseconds since 1970.
 */
at_ms: number, 
/**
 * The name of the step; the catalogue words it under `op_<name>`.
 */
op: string, 
/**
 * What it is about.
 */
kind: HistoryKind, 
/**
 * Who did it; none for the program.
 */
member: string | null, 
/**
 * Whether it takes an earlier step back, or does it again.
 */
reverts: boolean, 
/**
 * The event that it belongs to.
 */
event: string | null, 
/**
 * The title of that event.
 */
title: string | null, 
/**
 * The number of the version that it was about.
 */
version: number | null, 
/**
 * The number that it gave.
 */
number: string | null, 
/**
 * The files that it wrote.
 */
files: Array<string>, 
/**
 * Who got it.
 */
recipient: string | null, 
/**
 * Who signed on paper.
 */
signer: string | null, 
/**
 * A reason or note.
 */
reason: string | null, };

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
 * A version that carries a quote.
 */
export type VersionLink = { 
/**
 * The release.
 */
release: string, 
/**
 * The headline of the version.
 */
headline: string, 
/**
 * The number of the version.
 */
version: number, 
/**
 * The number of the release as it was frozen.
 */
number: string | null, 
/**
 * How it stands to the others of its release.
 */
standing: VersionStanding, 
/**
 * When it was frozen, milliseconds since 1970.
 */
frozen_ms: number, 
/**
 * Who approved it: the signer of the paper, else the member.
 */
approved_by: string | null, 
/**
 * The number of the quote in the version.
 */
place: number, 
/**
 * The words that were approved.
 */
words: string, 
/**
 * The files that were made of it.
 */
files: Array<FileLink>, 
/**
 * Who got it.
 */
deliveries: Array<DeliveryLink>, };

/**
 * How a version stands to the others of its release.
 */
export type VersionStanding = "approved" | "released" | "superseded" | "withdrawn";

/**
 * A frozen version.
 */
export type VersionView = { 
/**
 * The version.
 */
id: string, 
/**
 * Its number, from 1 on.
 */
number: number, 
/**
 * How it stands to the others.
 */
standing: VersionStanding, 
/**
 * SHA-256 of the frozen tree.
 */
sha256: string, 
/**
 * When it was frozen, milliseconds since 1970.
 */
frozen_ms: number, };

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
 * A word and how the office writes it.
 */
export type WordFacts = { 
/**
 * The form to report.
 */
wrong: string, 
/**
 * The form to write.
 */
right: string, };

/**
 * A wording as it was recorded.
 */
export type WordingLink = { 
/**
 * The words.
 */
text: string, 
/**
 * Who wrote them; none where that was erased.
 */
member: string | null, 
/**
 * When, milliseconds since 1970.
 */
at_ms: number | null, 
/**
 * Who held it against the recording.
 */
confirmed_by: string | null, 
/**
 * Why it replaced the one before.
 */
reason: string | null, };

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
 * An event file to write for others.
 */
export type WriteEventFile = { 
/**
 * The event.
 */
event: string, 
/**
 * Whether it holds everything, what is not for release included.
 */
internal: boolean, 
/**
 * The folder; the usual one when absent.
 */
folder: string | null, };

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
  licences: { request: null; response: Licences };
  note_problem: { request: PageProblem; response: null };
  write_support: { request: null; response: string };
  session: { request: null; response: Session };
  reopen: { request: null; response: Session };
  first_start: { request: FirstStart; response: Answer<string | null> };
  set_language: { request: Lang; response: null };
  set_zoom: { request: number; response: null };
  rename_member: { request: string; response: Answer<string> };
  folders: { request: null; response: Folders };
  show_data: { request: null; response: null };
  office: { request: null; response: OfficeFacts | null };
  save_office: { request: OfficeFacts; response: Answer<null> };
  take_office: { request: null; response: Answer<null> | null };
  take_office_file: { request: string; response: Answer<null> };
  number_example: { request: NumberDraft; response: string };
  house: { request: null; response: HouseFacts };
  save_house: { request: HouseFacts; response: Answer<null> };
  draft_page: { request: PageDraft; response: string };
  emblem: { request: null; response: string | null };
  choose_emblem: { request: null; response: Answer<null> | null };
  remove_emblem: { request: null; response: Answer<null> };
  rules: { request: Lang; response: Array<RuleView> };
  members: { request: null; response: Array<MemberView> };
  save_member: { request: MemberEdit; response: Answer<string> };
  choose_member: { request: MemberChoice; response: Answer<string> };
  back_up: { request: string | null; response: BackupDone };
  backups: { request: string | null; response: BackupList };
  restore: { request: RestoreBackup; response: RestoreDone };
  settle_copy: { request: SettleCopy; response: Answer<string> };
  examine: { request: null; response: Health };
  arrivals: { request: null; response: Array<Arrival> };
  choose_event_files: { request: null; response: Array<ArrivedFile> };
  preview_import: { request: PreviewImport; response: ImportPreview };
  import_event: { request: ImportEvent; response: Answer<string> };
  write_event_file: { request: WriteEventFile; response: string };
  steps: { request: PlaceRef; response: StepsView };
  history: { request: HistoryFilter; response: ToldHistory };
  undo: { request: PlaceRef; response: Answer<Undone> };
  redo: { request: PlaceRef; response: Answer<Undone> };
  search: { request: SearchText; response: Found };
  trash: { request: null; response: Array<TrashItem> };
  throw_away: { request: TrashRef; response: Answer<null> };
  put_back: { request: TrashRef; response: Answer<null> };
  footprint: { request: Target; response: Erasing };
  erase: { request: EraseTarget; response: Answer<null> };
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
  print_page: { request: PaperSheet; response: null };
  choose_folder: { request: null; response: string | null };
  open_file: { request: string; response: null };
  show_file: { request: string; response: null };
  release_status: { request: ReleaseRef; response: StatusView };
  submit_release: { request: ReleaseStep; response: Answer<string> };
  return_release: { request: ReleaseStep; response: Answer<string> };
  revise_release: { request: ReleaseRef; response: Answer<string> };
  choose_scan: { request: null; response: string | null };
  approve_release: { request: ApproveRelease; response: Answer<Approved> };
  send_release: { request: ReleaseStep; response: Answer<Sent> };
  withdraw_release: { request: ReleaseStep; response: Answer<string> };
  permit_print: { request: ReleaseStep; response: Answer<null> };
  choose_document: { request: null; response: ArrivedFile | null };
  verify_file: { request: string; response: FileReport };
  choose_text: { request: null; response: string | null };
  compare_print: { request: PrintedText; response: PrintReport };
  quote_chain: { request: string; response: QuoteChain };
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
