//! A page that edits a draft: it knows what it read, and sends what it has.

use kutip_app::archive::capture::{StatementKind, StatementSheet};
use kutip_app::archive::editing::{
    BlockView, GoneBlock, Run, SaveBlocks, SavedBlocks, SentBlock, SentText, save_blocks,
};
use kutip_app::error::AppError;
use uuid::Uuid;

use crate::capture::bench::{Bench, moment, quote};

/// What was said at the event of these tests.
pub(super) const SAID: [&str; 3] = [
    "Guru adalah kunci literasi digital di kota ini.",
    "Pelatihan ini menjangkau seratus sekolah dasar.",
    "Tahun depan kami menambah dua angkatan.",
];

/// An event of two speakers, three quotes and a paraphrase.
pub(super) struct Logged {
    pub(super) bench: Bench,
    pub(super) event: Uuid,
    pub(super) mayor: Uuid,
    pub(super) said: Vec<StatementSheet>,
}

impl Logged {
    pub(super) fn new() -> Self {
        let mut bench = Bench::new();
        let event = bench.event();
        let mayor = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
        let head = bench.speaker(event, "Bagus Sutedja", "Kepala Dinas Pendidikan Kota Sukamaju");
        let mut said = Vec::new();
        for (text, speaker) in SAID.into_iter().zip([mayor, head, mayor]) {
            said.push(bench.say(quote(event, speaker, text)).unwrap());
        }
        let mut paraphrase = quote(event, mayor, "menegaskan bahwa pelatihan dilanjutkan tahun depan");
        paraphrase.kind = StatementKind::Indirect;
        said.push(bench.say(paraphrase).unwrap());
        Self { bench, event, mayor, said }
    }

    pub(super) fn page(&self) -> Page {
        Page::of(self.bench.draft(self.event).blocks)
    }

    pub(super) fn save(&mut self, page: &mut Page) -> Result<SavedBlocks, AppError> {
        page.save(&mut self.bench, self.event, None)
    }
}

/// A paragraph as a page has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Paragraph {
    /// The block and its revision, once it has one.
    pub(super) known: Option<(Uuid, String)>,
    pub(super) runs: Vec<Run>,
    /// Whether it was touched since.
    pub(super) touched: bool,
}

impl Paragraph {
    pub(super) fn new(runs: Vec<Run>) -> Self {
        Self { known: None, runs, touched: true }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Page {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) gone: Vec<(Uuid, String)>,
}

impl Page {
    pub(super) fn of(blocks: Vec<BlockView>) -> Self {
        let paragraph = |block: BlockView| Paragraph {
            known: Some((block.id, block.rev)),
            runs: block.runs,
            touched: false,
        };
        Self { paragraphs: blocks.into_iter().map(paragraph).collect(), gone: Vec::new() }
    }

    pub(super) fn write(&mut self, at: usize, runs: Vec<Run>) {
        self.paragraphs[at].runs = runs;
        self.paragraphs[at].touched = true;
    }

    pub(super) fn remove(&mut self, at: usize) -> Paragraph {
        let removed = self.paragraphs.remove(at);
        self.gone.extend(removed.known.clone());
        removed
    }

    pub(super) fn sent(&self) -> SentText {
        let block = |paragraph: &Paragraph| SentBlock {
            id: paragraph.known.as_ref().map(|(id, _)| *id),
            base: paragraph.known.as_ref().map(|(_, rev)| rev.clone()),
            runs: paragraph.touched.then(|| paragraph.runs.clone()),
        };
        SentText {
            blocks: self.paragraphs.iter().map(block).collect(),
            gone: self.gone.iter().map(|(id, base)| GoneBlock { id: *id, base: base.clone() }).collect(),
        }
    }

    /// Sends the page, and takes over what each paragraph became.
    pub(super) fn save(
        &mut self,
        bench: &mut Bench,
        event: Uuid,
        release: Option<Uuid>,
    ) -> Result<SavedBlocks, AppError> {
        let request = SaveBlocks { event, release, text: self.sent(), scratch: None };
        let saved = save_blocks(&mut bench.desk, &request, moment())?.value;
        if saved.conflicts.is_empty() {
            self.gone.clear();
            for (paragraph, stamp) in self.paragraphs.iter_mut().zip(&saved.blocks) {
                paragraph.known = stamp.as_ref().map(|stamp| (stamp.id, stamp.rev.clone()));
                paragraph.touched = false;
            }
        }
        Ok(saved)
    }
}

pub(super) fn text(text: &str) -> Run {
    Run::Text { text: text.to_owned(), source: None }
}

/// Returns the words of runs, with a mark where a quote stands.
pub(super) fn words(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Text { text, .. } => text.clone(),
            Run::Quote { statement } => format!("[{statement}]"),
        })
        .collect()
}

pub(super) fn quotes(runs: &[Run]) -> Vec<Uuid> {
    runs.iter()
        .filter_map(|run| match run {
            Run::Quote { statement } => Some(*statement),
            Run::Text { .. } => None,
        })
        .collect()
}
