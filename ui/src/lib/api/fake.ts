import { CommandFailure, createApi } from './client';
import type {
  Api,
  CommandName,
  EventSheet,
  HouseFacts,
  OfficeFacts,
  Request,
  Response,
  StatementSheet,
  StatusView,
  Touched,
  Transport,
} from './client';

export type Answers = {
  [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>>;
};

export const untouched: Touched = { events: [], people: [], statements: [], releases: [], office: false };

export const office: OfficeFacts = {
  name: 'Bagian Prokopim Kota Sukamaju',
  unit: null,
  government_line: null,
  agency_line: null,
  address: null,
  phone: null,
  email: null,
  site: null,
  city: 'Kota Sukamaju',
  zone: 'Asia/Jakarta',
  default_profile: null,
};

/** An event with two speakers and a statement of each kind. */
export function sampleSheet(): EventSheet {
  const said = firstSaid();
  const speaker = { short_name: null, part: 'speaker', contribution: null } as const;
  return {
    id: 'event-1',
    facts: {
      title: 'Pelatihan Literasi Digital',
      title_short: null,
      theme: null,
      kind: 'training',
      organiser: 'Pemerintah Kota Sukamaju',
      organiser_short: null,
      issuer: null,
      host: null,
      participants: null,
      venue: 'Balai Kota Sukamaju',
      city: 'Kota Sukamaju',
      day: '2025-12-18',
      day_until: null,
      time: '09:00:00',
      end_time: null,
      zone: 'Asia/Jakarta',
      language: 'id',
      purpose: null,
      news: null,
      next_step: null,
      background: [{ id: 'background-1', text: 'Pelatihan ini yang kedua.', statement: null }],
      programmes: [],
      actors: [],
      abbreviations: [],
    },
    speakers: [
      { ...speaker, person: 'ratna', name: 'Ratna Wijaya', title: 'Wali Kota Sukamaju' },
      { ...speaker, person: 'bagus', name: 'Bagus Sutedja', title: null },
    ],
    involved: [],
    statements: [
      said,
      { ...said, id: 's2', speaker: 'bagus', kind: 'indirect', text: 'kelas ditambah', verb: 'menegaskan' },
      {
        ...said,
        id: 's3',
        speaker: 'bagus',
        kind: 'direct',
        text: 'angkanya belum pasti',
        restriction: 'off-record',
      },
      { ...said, id: 's4', speaker: null, kind: 'note', text: 'cek angka' },
    ],
    releases: [],
    release: null,
    state: null,
    settings: {
      profile: null,
      headline: null,
      subheadline: null,
      dateline: null,
      byline: null,
      number: null,
      embargo: null,
    },
  };
}

/** A statement as the program answers with it. */
export function firstSaid(): StatementSheet {
  return {
    id: 's1',
    speaker: 'ratna',
    kind: 'direct',
    text: 'Guru adalah kunci.',
    verb: null,
    addressee: null,
    context: null,
    angle: false,
    reply_to: null,
    released: null,
    released_reason: null,
    restriction: null,
    clock: '09:12:40',
    fixed: false,
  };
}

/** Where a release stands of which nothing but a draft is known. */
export function sampleStatus(): StatusView {
  return {
    release: 'release-1',
    state: 'draft',
    number: null,
    versions: [],
    steps: [],
    changed: [],
    withheld: [],
    embargo: null,
  };
}

/** The house style of an office that has set nothing. */
export const house: HouseFacts = {
  language: 'id',
  emblem_alt: null,
  dateline: { text: null, case: 'upper', dash: null },
  number_template: null,
  contact: null,
  boilerplate: null,
  signatory: null,
  page: {
    size: 'A4',
    top: 20,
    bottom: 25,
    left: 30,
    right: 20,
    font: 'Arial',
    font_half_points: 24,
    line_spacing_percent: 150,
  },
  style: {
    date_form: 'short',
    degrees: 'none',
    hajj_titles: false,
    quote_warn_words: 40,
    headline_warn_words: 12,
    lead_max_words: 45,
  },
  parts: {
    letterhead: null,
    title_block: null,
    release_line: null,
    date_line: null,
    boilerplate: null,
    contact: null,
    signatory: null,
    byline: null,
  },
  rules_off: [],
  words: [],
  abbreviations: [],
};

/** Answers like a program that has one office and one event. */
const usual: Answers = {
  app_info: () => ({ name: 'Kutip', version: '0.0.0' }),
  session: () => ({ member: 'Sari', office, language: 'id', moved: false, unfinished: [] }),
  office: () => office,
  folders: () => ({
    data: '/data',
    exports: '/dokumen/Kutip',
  }),
  // Nothing ever arrives.
  arrivals: () => new Promise(() => undefined),
  note_problem: () => null,
  house: () => house,
  emblem: () => null,
  draft_page: () => '<style>p { margin: 0; }</style><article><p>Kop surat</p></article>',
  rules: () => [
    {
      id: 'quote.length',
      what: 'Kutipan tidak terlalu panjang.',
      why: 'Kutipan pendek lebih sering dimuat.',
      severity: 'warning',
      good: null,
      bad: null,
    },
  ],
  members: () => [{ id: 'sari', name: 'Sari', current: true, role: null }],
  number_example: () => '1/PROKOPIM/2025',
  release_status: sampleStatus,
  permit_print: () => ({ value: null, changes: untouched }),
  backups: () => ({
    folder: '/cadangan',
    items: [{ name: '20251218-090000', made_ms: 1_766_023_200_000, size: 2_400_000, files: 3, newer: false }],
  }),
  licences: () => ({
    parts: [{ name: 'svelte', version: '5.0.0', licence: 'MIT', texts: [0] }],
    texts: ['MIT License'],
  }),
  events: () => ({ events: [], next: null, unreadable: 0 }),
  event: sampleSheet,
  save_scratch: () => null,
  clear_scratch: () => null,
  set_language: () => null,
  set_zoom: () => null,
  people: () => [],
  photos: () => [],
  search: () => ({ items: [], more: false }),
  trash: () => [],
  history: () => ({ steps: [], more: false }),
  examine: () => ({ healthy: true, problems: [], entries: 1, anchors: 1, erased: 0, whole: true }),
  exports: () => [],
  difference: () => [],
  draft: () => ({
    release: null,
    stored: false,
    frozen: null,
    html: '<style>h1 { color: #000; }</style><article><h1>Judul</h1><p class="lead">Isi.</p></article>',
    headline: 'Judul',
    headlines: ['Judul', 'Judul Lain'],
    paragraphs: ['KOTA SUKAMAJU – Isi.'],
    dateline: 'KOTA SUKAMAJU – ',
    blocks: [
      { id: 'b1', rev: 'r1', lead: true, runs: [{ type: 'text', text: 'Isi.', source: null }], quotes: [] },
    ],
    quotes: [],
    left_out: [{ what: 'Catatan', why: 'catatan petugas' }],
    findings: [
      {
        rule: 'word.list',
        severity: 'warning',
        text: 'Tulis kerja sama.',
        why: 'Ejaan baku.',
        place: 'Tujuan',
        target: '/event/purpose',
        fix: { find: 'kerjasama', replace: 'kerja sama' },
        spot: null,
      },
    ],
  }),
};

/** Stands in for Rust: in tests, and in a plain browser while a page is being drawn. */
export function fakeApi(answers: Answers = {}): Api {
  const all: Answers = { ...usual, ...answers };
  const transport: Transport = {
    async send(name, request) {
      const answer = all[name];
      if (!answer) throw new CommandFailure({ code: 'internal', message: `the fake has no ${name}` });
      return answer(request);
    },
  };
  return createApi(transport);
}
