//! The voices of a record: who speaks or acts, with title, name and rank on the day.

use super::capitals;
use super::case::{line, text};
use super::clause;
use crate::lang::ComposeContext;
use crate::lang::id::lexicon;
use crate::office::DegreeStyle;
use crate::person::{NameStyle, Person};
use crate::record::{EventRecord, Role};
use crate::text::one_line;

/// A person of the text: speaker, guest or actor.
#[derive(Debug)]
pub(super) struct Voice<'a> {
    /// The person.
    pub person: &'a Person,
    /// The title held on the day.
    pub title: Option<String>,
    /// The full name as printed.
    pub name: String,
    /// The name of later mentions; none when it cannot be used (absent, or shared with another).
    pub short: Option<String>,
    /// The title alone (`Gubernur`), and whether it heads a region.
    pub head: Option<lexicon::Office>,
    /// The institution of the position.
    pub institution: Option<String>,
    /// Speaker, guest, or neither (an actor).
    pub role: Option<Role>,
    /// A guest's contribution.
    pub contribution: Option<String>,
}

impl Voice<'_> {
    /// Tells whether the person speaks from an office of state or the head of something.
    pub(super) fn is_official(&self) -> bool {
        const HEADS: [&str; 22] = [
            "rektor",
            "dekan",
            "pimpinan",
            "pemimpin",
            "komandan",
            "kapolsek",
            "danramil",
            "manajer",
            "general",
            "sekretaris",
            "bendahara",
            "koordinator",
            "pangdam",
            "danrem",
            "hakim",
            "jaksa",
            "juru",
            "wakil",
            "kasat",
            "kasi",
            "inspektur",
            "anggota",
        ];
        let title = self.title.as_deref().unwrap_or_default().to_lowercase();
        // `Ketua Kelompok Tani`, `Ketua RT`: who speaks for neighbours holds no office.
        let neighbour = ["kelompok", "paguyuban", "rt", "rw"].iter().any(|of| clause::holds(&title, of));
        let heads = title.split_whitespace().take(2).any(|word| HEADS.contains(&word));
        !neighbour && (self.rank() < 18 || heads || self.person.expert)
    }

    /// Returns title and full name, the form of the first mention.
    pub(super) fn introduced(&self) -> String {
        match &self.title {
            // A title that is a common noun or holds the name stands behind it: `Rusmini, pemilik warung`.
            Some(title) if self.title_stands_behind(title) => {
                format!("{}, {}", self.name, capitals::lower_first(title))
            }
            Some(title) => format!("{title} {}", self.name),
            None => self.name.clone(),
        }
    }

    fn title_stands_behind(&self, title: &str) -> bool {
        const COMMON: [&str; 42] = [
            "pemilik",
            "kader",
            "perajin",
            "pengrajin",
            "pekerja",
            "relawan",
            "penerima",
            "penyintas",
            "penumpang",
            "guru",
            "warga",
            "siswa",
            "siswi",
            "mahasiswa",
            "mahasiswi",
            "wisudawan",
            "wisudawati",
            "pedagang",
            "petani",
            "nelayan",
            "pelajar",
            "santri",
            "orang",
            "pengunjung",
            "pasien",
            "peserta",
            "ibu",
            "pembeli",
            "wartawan",
            "jurnalis",
            "reporter",
            "buruh",
            "sopir",
            "pengemudi",
            "penjual",
            "karyawan",
            "korban",
            "atlet",
            "alumni",
            "tukang",
            "penyandang",
            "keluarga",
        ];
        let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
        super::flow::contains_word(title, &self.person.name)
            || COMMON.contains(&first.as_str())
            || title.starts_with(char::is_lowercase)
    }

    /// Returns the form of later mentions: short name, else the full name.
    pub(super) fn later(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// Returns the rank of the title; 99 without one.
    pub(super) fn rank(&self) -> u32 {
        self.head.as_ref().map_or(99, |office| office.rank)
    }

    /// Tells whether the later form is the full name itself, so that pronouns carry more of the load.
    pub(super) fn short_is_full(&self) -> bool {
        self.short.as_deref().is_none_or(|short| short == self.name)
    }
}

/// Lists the voices: speakers as listed, then who says or does something without being listed.
pub(super) fn list<'a>(record: &'a EventRecord, context: &ComposeContext<'_>) -> Vec<Voice<'a>> {
    let style = NameStyle {
        degrees: context.style.degrees == DegreeStyle::FirstMention,
        hajj_titles: context.style.hajj_titles,
    };
    let mut voices: Vec<Voice<'a>> = Vec::new();
    let listed = record.speakers.iter().map(|speaker| (speaker.person, Some(speaker)));
    let saying = record.statements().map(|statement| (statement.speaker, None));
    let acting = record.event.actors.iter().map(|actor| (actor.person, None));
    for (id, speaker) in listed.chain(saying).chain(acting) {
        if voices.iter().any(|voice| voice.person.id == id) {
            continue;
        }
        let Some(person) = record.person(id) else { continue };
        let position = person.position_on(record.event.date);
        let head = position.map(|position| {
            let mut office = lexicon::office_of(&position.title);
            if let Some(short) = text(position.short_title.as_deref()) {
                office.head = short;
            }
            office.rank = position.rank.unwrap_or(office.rank);
            office
        });
        voices.push(Voice {
            person,
            title: position.map(|position| line(&position.title)),
            name: one_line(&person.full_name(style)),
            short: text(person.short_name.as_deref()),
            head,
            institution: position.and_then(|position| text(position.institution.as_deref())),
            role: speaker.map(|speaker| speaker.role),
            contribution: speaker.and_then(|speaker| text(speaker.contribution.as_deref())),
        });
    }
    forget_shared_short_names(&mut voices);
    voices
}

/// Two people with one short name: it tells neither of them, so both are treated as having none.
fn forget_shared_short_names(voices: &mut [Voice<'_>]) {
    let shorts: Vec<Option<String>> = voices.iter().map(|voice| voice.short.clone()).collect();
    for (at, voice) in voices.iter_mut().enumerate() {
        let shared = shorts
            .iter()
            .enumerate()
            .any(|(other, short)| other != at && short.is_some() && *short == shorts[at]);
        if shared {
            voice.short = None;
        }
    }
}
