//! By what a remark to oneself is known. Each sign is one that no fact and no statement has.

/// Where a text stands: the same words may be a remark in one field and a fact in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// What somebody said, in the officer's words.
    Said,
    /// The same behind a recorded verb: whoever asks says `cek ulang data` rightly.
    Asked,
    /// A sentence or phrase of the event.
    Fact,
    /// A title or theme.
    Title,
    /// The name of a person, a place or a body.
    Name,
}

/// What the officer has to look for.
const THINGS: [&str; 24] = [
    "namanya",
    "nama",
    "jabatannya",
    "jabatan",
    "gelarnya",
    "gelar",
    "angkanya",
    "angka",
    "datanya",
    "judulnya",
    "jumlahnya",
    "fotonya",
    "undangan",
    "ejaan",
    "ejaannya",
    "rekaman",
    "rundown",
    "absen",
    "notulen",
    "slide",
    "daftar",
    "persisnya",
    "siapanya",
    "nomornya",
];
/// The same with `-nya` only, which no speaker leaves behind without a noun.
const ITS: [&str; 9] = [
    "namanya",
    "jabatannya",
    "gelarnya",
    "angkanya",
    "datanya",
    "judulnya",
    "fotonya",
    "siapanya",
    "nomornya",
];
const NOT: [&str; 10] = ["ga", "gak", "gk", "nggak", "ngga", "blm", "belum", "tdk", "tidak", "kurang"];
const HASTY_NOT: [&str; 6] = ["ga", "gak", "gk", "nggak", "ngga", "blm"];
/// What a name or title stands behind.
const INTRODUCES: [&str; 20] = [
    "prof", "dr", "ir", "pak", "bu", "bapak", "ibu", "mas", "mbak", "ustaz", "ustad", "kiai", "pt", "cv",
    "ketua", "kepala", "direktur", "dari", "oleh", "sama",
];
/// Whom an officer asks.
const ASKED: [&str; 18] = [
    "pak", "bu", "bapak", "ibu", "mas", "mbak", "ke", "lagi", "lg", "dulu", "ajudan", "protokol", "humas",
    "prokopim", "sekpri", "panitia", "ulang", "sama",
];
/// What is checked, and with whom.
const CHECKED: [&str; 16] = [
    "lg", "lagi", "ulang", "dulu", "ke", "google", "web", "dgn", "bu", "pak", "mas", "mbak", "ejaan",
    "surat", "foto", "hasil",
];
/// What an officer must not forget to do.
const CHORES: [&str; 16] = [
    "foto", "cek", "tanya", "minta", "upload", "unggah", "edit", "blur", "hubungi", "kirim", "masukkan",
    "masukin", "tulis", "catat", "tag", "rekam",
];

/// Words of which one stands in every remark; a text without any is not looked at further.
const TRIGGERS: [&str; 44] = [
    "lupa",
    "cek",
    "ricek",
    "croscek",
    "crosscheck",
    "nyusul",
    "menyusul",
    "tau",
    "tahu",
    "ya",
    "siapa",
    "apa",
    "telat",
    "molor",
    "mc",
    "pic",
    "cp",
    "notulen",
    "catatan",
    "slide",
    "hlm",
    "hal",
    "lihat",
    "liat",
    "tanya",
    "tny",
    "konfirmasi",
    "hubungi",
    "salah",
    "acara",
    "tbc",
    "tba",
    "todo",
    "xxx",
    "entah",
    "diisi",
    "dilengkapi",
    "ditambah",
    "dicatat",
    "kedengeran",
    "kedengaran",
    "kepotong",
    "kayaknya",
    "note",
];

/// Tells whether one of these words may belong to a remark.
pub(super) fn may_be(lower: &str) -> bool {
    TRIGGERS.contains(&lower)
}

/// Tells whether a part of a sentence is a remark; `words` are lower-case, `raw` is the part as typed.
pub(super) fn is_remark(words: &[&str], raw: &str, field: Field) -> bool {
    let fact = !matches!(field, Field::Said | Field::Asked);
    let at = |i: usize| words.get(i).copied().unwrap_or_default();
    if opens(words, raw, field) {
        return true;
    }
    if fact && field != Field::Title && (raw.trim_end().ends_with('?') || raw.contains("(?)"))
        || raw.contains("??")
    {
        return true;
    }
    (0..words.len()).any(|i| {
        let before = i.checked_sub(1).map_or("", |i| words[i]);
        match words[i] {
            "lupa" => {
                let thing = THINGS.contains(&at(i + 1)) || THINGS.contains(&before);
                let unnamed = matches!(before, "apa" | "siapa" | "berapa" | "mana") || at(i + 1) == "siapa";
                let warns = matches!(before, "jgn" | "jangan");
                let chore = warns && CHORES.contains(&at(i + 1));
                let denied = warns || NOT.contains(&before) || before == "tak";
                thing && !denied
                    || unnamed
                    || chore
                    || fact && (before == "jgn" || !denied && field != Field::Title)
            }
            "ya" => matches!(before, "apa" | "siapa" | "berapa" | "mana" | "kapan"),
            "tau" | "tahu" => {
                NOT.contains(&before) && ITS.contains(&at(i + 1))
                    || words[i] == "tau" && fact && HASTY_NOT.contains(&before)
            }
            "siapa" => INTRODUCES[..14].contains(&before) || fact && at(i + 1) == "lupa",
            "apa" => matches!(before, "pt" | "cv"),
            "nyusul" => ITS.contains(&before) || fact && (THINGS.contains(&before) || words.len() == 1),
            "menyusul" => fact && (ITS.contains(&before) || words.len() == 1),
            // Pay may be late; that somebody was, is for the office.
            "telat" | "molor" => {
                const LATE: [&str; 9] = [
                    "mc",
                    "speaker",
                    "narasumber",
                    "pemateri",
                    "moderator",
                    "dekan",
                    "pak",
                    "bu",
                    "pembicara",
                ];
                let counted = ["menit", "jam", "datang", "mulai", "jadi"];
                field == Field::Fact
                    && (counted.iter().any(|word| words[i..].contains(word))
                        || LATE.iter().any(|word| words[..i].contains(word)))
            }
            "salah" => {
                NOT.contains(&before)
                    && i.checked_sub(2).is_some_and(|i| matches!(words[i], "kalo" | "kalau" | "kl" | "klo"))
            }
            "acara" => {
                field != Field::Asked
                    && (matches!(before, "tutup" | "buka")
                        || matches!(at(i + 1), "selesai" | "mulai" | "bubar" | "kelar") && at(i + 2) == "jam")
            }
            "diisi" | "dilengkapi" | "ditambah" | "dicatat" => {
                fact && (matches!(before, "nanti" | "blm") || at(i + 1) == "nanti")
            }
            "kedengeran" | "kedengaran" | "kepotong" => {
                NOT.contains(&before) || words[i] == "kepotong" && fact
            }
            "tbc" | "tba" | "todo" | "xxx" => true,
            "entah" => fact && matches!(at(i + 1), "siapa" | "apa" | "berapa" | "di" | "dimana"),
            _ => false,
        }
    })
}

/// What only the head of a text tells: an order to oneself, a label.
fn opens(words: &[&str], raw: &str, field: Field) -> bool {
    let at = |i: usize| words.get(i).copied().unwrap_or_default();
    let next = at(1);
    // Whoever asked for it said so.
    if field != Field::Asked {
        let checks = matches!(at(0), "cek" | "ricek" | "croscek" | "crosscheck")
            && (CHECKED.contains(&next) || THINGS.contains(&next));
        let asks = matches!(at(0), "tanya" | "tny" | "konfirmasi" | "hubungi") && ASKED.contains(&next);
        let chore = matches!(at(0), "jgn" | "jangan") && next == "lupa" && CHORES.contains(&at(2));
        if checks || asks || chore {
            return true;
        }
    }
    let label = matches!(at(0), "mc" | "pic" | "cp" | "notulen" | "catatan" | "note" | "nb" | "todo");
    label && raw.trim_start().get(at(0).len()..).is_some_and(|rest| rest.trim_start().starts_with(':'))
}

/// Tells whether what stands in brackets is a remark.
pub(super) fn is_bracketed_remark(words: &[&str], raw: &str, field: Field) -> bool {
    let at = |i: usize| words.get(i).copied().unwrap_or_default();
    let digit = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let page = matches!(at(0), "slide" | "hlm" | "hal") && digit(at(1));
    let alone = words.len() == 1 && matches!(at(0), "nyusul" | "menyusul" | "lupa" | "siapa" | "entah");
    let opens = match at(0) {
        "cek" | "tanya" | "tny" | "konfirmasi" | "croscek" | "ricek" => at(1) != "kesehatan",
        "lihat" | "liat" => matches!(at(1), "undangan" | "slide" | "lampiran" | "foto" | "rundown" | "surat"),
        "lupa" | "kayaknya" => true,
        _ => false,
    };
    words.is_empty() && raw.contains('?') || page || alone || opens || is_remark(words, raw, field)
}

/// Tells whether the words at `i` name nobody (`Prof siapa`, `PT apa`).
pub(super) fn names_nobody(before: &str, word: &str) -> bool {
    word == "siapa" && INTRODUCES[..14].contains(&before) || word == "apa" && matches!(before, "pt" | "cv")
}

/// Tells whether a note tells what its speaker did at the event instead of what was said: `Bu Hasnah tutup acara`.
pub(super) fn tells_of_speaker(words: &[&str], name: &str, short: &str) -> bool {
    const DONE: [&str; 14] = [
        "tutup", "buka", "datang", "pulang", "pergi", "masuk", "keluar", "foto", "telat", "sambutan",
        "pamit", "izin", "ditanya", "tiba",
    ];
    let addressed = words.first().is_some_and(|first| super::people::is_address(first));
    let rest = words.get(usize::from(addressed)..).unwrap_or_default();
    let own = |word: &str| {
        [name, short]
            .iter()
            .flat_map(|name| name.split_whitespace())
            .any(|part| part.eq_ignore_ascii_case(word))
    };
    let named = rest.iter().take_while(|word| own(word)).count();
    named > 0 && rest.get(named).is_some_and(|verb| DONE.contains(verb))
}
