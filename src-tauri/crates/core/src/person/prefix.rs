//! What may stand before a name: one list, by which names are written and people are told apart.

/// What a word before a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    /// A rank of police or forces: it stands first, and is no degree.
    Rank,
    /// A corps or body that belongs to the rank before it; alone it may be anything.
    Corps,
    /// H. and Hj., printed or not as the office likes.
    Hajj,
    /// Any other honorific; always printed.
    Honorific,
    /// An honorific that is a given name as well: Habib Ramadhan may be called so.
    NameLike,
    /// A degree.
    Degree,
    /// How somebody is spoken to: no part of any name.
    Address,
}

/// Words in lower case, without stops and brackets.
const PREFIXES: &[(Prefix, &[&str])] = &[
    (
        Prefix::Rank,
        &[
            "komjen",
            "irjen",
            "brigjen",
            "kombes",
            "akbp",
            "kompol",
            "akp",
            "iptu",
            "ipda",
            "aiptu",
            "aipda",
            "bripka",
            "brigadir",
            "brigpol",
            "briptu",
            "bripda",
            "jenderal",
            "letjen",
            "mayjen",
            "kolonel",
            "letkol",
            "mayor",
            "kapten",
            "lettu",
            "letda",
            "peltu",
            "pelda",
            "serma",
            "serka",
            "sertu",
            "serda",
            "laksamana",
            "laksma",
            "laksda",
            "laksdya",
            "marsekal",
            "marsma",
            "marsda",
        ],
    ),
    (
        Prefix::Corps,
        &[
            "pol", "tni", "inf", "kav", "arm", "arh", "czi", "cba", "cpl", "cpm", "chb", "caj", "ckm", "cku",
            "chk", "ctp", "cpn", "mar", "laut", "pnb", "pas", "purn",
        ],
    ),
    (Prefix::Hajj, &["h", "hj"]),
    (
        Prefix::Honorific,
        &[
            "kh", "kiai", "kyai", "nyai", "tgk", "teungku", "ust", "ustaz", "ustazah", "ustadz", "tuan",
            "buya", "pdt", "pastor", "romo",
        ],
    ),
    (Prefix::NameLike, &["gus", "habib"]),
    (Prefix::Degree, &["drs", "dra", "ir", "dr", "drg", "drh", "prof"]),
    (Prefix::Address, &["bapak", "bpk", "ibu"]),
];

/// Tells what a word before a name is; none for a name, and for what nobody listed.
pub(super) fn prefix(word: &str) -> Option<Prefix> {
    let bare: String = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    PREFIXES.iter().find(|(_, words)| words.contains(&bare.as_str())).map(|(kind, _)| *kind)
}

/// Marks those of the words before a name that make up a rank: the rank itself, and the corps behind it.
pub(super) fn ranked(words: &[&str]) -> Vec<bool> {
    let mut ranked = vec![false; words.len()];
    for (at, word) in words.iter().enumerate() {
        ranked[at] = match prefix(word) {
            Some(Prefix::Rank) => true,
            Some(Prefix::Corps) => at > 0 && ranked[at - 1],
            _ => false,
        };
    }
    ranked
}

/// Counts the words at the beginning of a typed name that are not part of it; the last word always is.
///
/// With `name_like` those that are given names as well count too.
pub(super) fn before_name(words: &[&str], name_like: bool) -> usize {
    let last = words.len().saturating_sub(1);
    let ranked = ranked(&words[..last]);
    let stands_before = |at: usize| match prefix(words[at]) {
        None => false,
        Some(Prefix::Corps) => ranked[at],
        Some(Prefix::NameLike) => name_like,
        Some(_) => true,
    };
    (0..last).take_while(|at| stands_before(*at)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_listed_once() {
        let mut words: Vec<&str> = PREFIXES.iter().flat_map(|(_, words)| *words).copied().collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count, "a word cannot be two things");
    }

    #[test]
    fn stops_brackets_and_case_say_nothing() {
        for (word, kind) in [
            ("K.H.", Prefix::Honorific),
            ("Kombes", Prefix::Rank),
            ("(Purn.)", Prefix::Corps),
            ("HJ.", Prefix::Hajj),
            ("Prof.", Prefix::Degree),
        ] {
            assert_eq!(prefix(word), Some(kind), "{word}");
        }
        assert_eq!(prefix("Rudi"), None);
        assert_eq!(prefix(""), None);
    }

    #[test]
    fn what_stands_before_a_name_ends_where_the_name_begins() {
        for (words, count) in [
            (&["AKBP", "Rudi"][..], 1),
            (&["Kombes", "Pol.", "Dr.", "H.", "Rudi"], 4),
            (&["Mar", "Atus"], 0),
            (&["Kolonel"], 0),
            (&[], 0),
        ] {
            assert_eq!(before_name(words, false), count, "{words:?}");
        }
        assert_eq!(before_name(&["Habib", "Ramadhan"], false), 0, "a given name as well");
        assert_eq!(before_name(&["Habib", "Ramadhan"], true), 1);
    }
}
