//! Words of one family, for searching: `mengapresiasi` finds `apresiasi`, `diapresiasi` and `apresiasinya`.
//!
//! Affixes cannot be cut for certain (`mengukur`: `ukur` or `kukur`), so every reading counts; a wrong one is no word and finds
//! nothing. Nothing that is printed is made from this.

use std::collections::BTreeSet;

use super::lexicon;

/// A shorter word is searched as it is.
const SHORTEST_WORD: usize = 4;
/// A shorter base is taken for a wrong reading.
const SHORTEST_BASE: usize = 4;
const PARTICLES: [&str; 4] = ["lah", "kah", "pun", "tah"];
const POSSESSIVES: [&str; 3] = ["nya", "ku", "mu"];
const SUFFIXES: [&str; 3] = ["kan", "an", "i"];
const PLAIN_PREFIXES: [&str; 16] = [
    "di", "ke", "se", "ter", "ber", "per", "memper", "diper", "pe", "member", "pember", "diber", "keber",
    "keter", "berke", "seper",
];

/// Lists the beginnings of words that a searched word may have: itself, its possible bases, and these with every prefix.
/// Suffixes need no form of their own where beginnings are searched. The word is in lower case.
#[must_use]
pub fn search_forms(word: &str) -> Vec<String> {
    let mut forms = BTreeSet::from([word.to_owned()]);
    if word.len() < SHORTEST_WORD || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return forms.into_iter().collect();
    }
    for base in bases(word) {
        forms.extend(PLAIN_PREFIXES.iter().map(|prefix| format!("{prefix}{base}")));
        if let Some(nasal) = with_nasal(&base) {
            forms.extend(["me", "pe", "kepe", "sepe"].iter().map(|prefix| format!("{prefix}{nasal}")));
        }
        forms.insert(base);
    }
    without_longer(&forms)
}

/// Drops what begins with another form: its beginning finds it, too.
fn without_longer(forms: &BTreeSet<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for form in forms {
        if !kept.last().is_some_and(|last| form.starts_with(last.as_str())) {
            kept.push(form.clone());
        }
    }
    kept
}

/// Lists the possible bases of a word, the word among them.
fn bases(word: &str) -> BTreeSet<String> {
    let mut bases = BTreeSet::new();
    let mut rests = BTreeSet::from([word.to_owned()]);
    rests.extend(lexicon::base_form(word).map(str::to_owned));
    for ends in [PARTICLES.as_slice(), &POSSESSIVES, &SUFFIXES] {
        let cut: Vec<String> = rests
            .iter()
            .flat_map(|rest| ends.iter().filter_map(|end| rest.strip_suffix(end)))
            .map(str::to_owned)
            .collect();
        rests.extend(cut);
    }
    for rest in rests {
        for first in without_prefix(&rest) {
            bases.extend(without_prefix(&first));
            bases.insert(first);
        }
        bases.insert(rest);
    }
    bases.retain(|base| base.len() >= SHORTEST_BASE);
    bases
}

/// Lists what may stand behind one prefix.
fn without_prefix(word: &str) -> Vec<String> {
    let mut rests = Vec::new();
    for prefix in ["di", "ke", "se", "ter", "ber", "per", "pe", "me"] {
        rests.extend(word.strip_prefix(prefix).map(str::to_owned));
    }
    for active in ["me", "pe"] {
        let Some(rest) = word.strip_prefix(active) else { continue };
        for (nasal, lost) in [("ng", "k"), ("ny", "s"), ("m", "p"), ("n", "t")] {
            let Some(rest) = rest.strip_prefix(nasal) else { continue };
            rests.push(rest.to_owned());
            if rest.starts_with(is_vowel) {
                rests.push(format!("{lost}{rest}"));
            }
        }
    }
    rests
}

/// Writes a base as it follows me- and pe-: `ngapresiasi`, `mimpin`, `nulis`.
fn with_nasal(base: &str) -> Option<String> {
    let first = base.chars().next()?;
    let rest = &base[first.len_utf8()..];
    Some(match first {
        'p' => format!("m{rest}"),
        't' => format!("n{rest}"),
        'k' => format!("ng{rest}"),
        's' => format!("ny{rest}"),
        'b' | 'f' | 'v' => format!("m{base}"),
        'c' | 'd' | 'j' | 'z' => format!("n{base}"),
        'g' | 'h' => format!("ng{base}"),
        vowel if is_vowel(vowel) => format!("ng{base}"),
        _ => base.to_owned(),
    })
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(searched: &str, word: &str) -> bool {
        search_forms(searched).iter().any(|form| word.starts_with(form.as_str()))
    }

    #[test]
    fn words_of_one_family_find_each_other() {
        for family in [
            ["apresiasi", "mengapresiasi", "diapresiasi", "apresiasinya"],
            ["pimpin", "memimpin", "kepemimpinan", "dipimpin"],
            ["tulis", "menulis", "tulisan", "penulis"],
            ["sampaikan", "menyampaikan", "disampaikan", "penyampaian"],
            ["kolaborasi", "berkolaborasi", "mengolaborasikan", "kolaborasinya"],
            ["layanan", "melayani", "pelayanan", "dilayani"],
            ["tingkat", "meningkatkan", "peningkatan", "ditingkatkan"],
            ["bangun", "membangun", "pembangunan", "terbangun"],
            ["koordinasi", "berkoordinasi", "pengoordinasian", "mengoordinasikan"],
            ["siap", "bersiap", "mempersiapkan", "kesiapan"],
            ["daya", "memberdayakan", "pemberdayaan", "diberdayakan"],
            ["buka", "membuka", "pembukaan", "keterbukaan"],
            ["lanjut", "berkelanjutan", "melanjutkan", "kelanjutan"],
            ["jual", "berjualan", "menjual", "penjualan"],
        ] {
            for searched in family {
                for word in family {
                    assert!(finds(searched, word), "{searched} finds {word}");
                }
            }
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for (searched, word) in [
            ("mengapresiasi", "mengapa"),
            ("meningkatkan", "menteri"),
            ("pembangunan", "pemerintah"),
            ("anggaran", "anggota"),
        ] {
            assert!(!finds(searched, word), "{searched} does not find {word}");
        }
    }

    #[test]
    fn short_and_foreign_words_are_searched_as_they_are() {
        assert_eq!(search_forms("asn"), ["asn"], "three letters");
        assert_eq!(search_forms("café-1"), ["café-1"], "no affixes on what is no Indonesian word");
    }
}
