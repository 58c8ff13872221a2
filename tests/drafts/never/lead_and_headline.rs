//! Leads and headlines: nothing twice, nothing cut, nothing asked.

use serde_json::json;

use super::{MAYOR, count, direct, indirect, lacks, record, text};
use crate::corpus::all;

#[test]
fn n07_no_two_fields_say_the_same_name_side_by_side() {
    let committee = record(
        json!({ "title": "Festival Tenun Sukamaju", "kind": "other", "organiser": "Panitia Festival Tenun Sukamaju", "organiser_short": null }),
        &[MAYOR],
        json!([direct("w", "Tenun kita dicari orang")]),
    );
    assert!(
        !text(&committee).contains("Panitia Festival Tenun Sukamaju menggelar Festival"),
        "{}",
        text(&committee)
    );
    let inside = record(
        json!({ "title": "Pertemuan Rutin Pemkot Sukamaju dengan Pengusaha", "venue": "Aula Diskominfo Sukamaju" }),
        &[MAYOR],
        json!([direct("w", "Kita bicara terbuka")]),
    );
    let text = text(&inside);
    assert!(!text.contains("menggelar Pertemuan Rutin Pemkot Sukamaju"), "{text}");
    assert!(!text.contains("Diskominfo Sukamaju, Kota Sukamaju"), "the city stands in the venue: {text}");
}

#[test]
fn n08_a_nominal_title_is_not_staged_again() {
    lacks(
        "no noun before its own noun",
        &[
            "Penandatanganan Penandatanganan",
            "meluncurkan Peluncuran",
            "menggelar Peluncuran",
            "menggelar Penandatanganan",
        ],
    );
    let made = record(
        json!({ "title": "Peluncuran Layanan Antar KTP", "kind": "launch" }),
        &[MAYOR],
        json!([direct("w", "Warga tinggal menunggu di rumah")]),
    );
    assert!(text(&made).contains("meluncurkan Layanan Antar KTP"), "{}", text(&made));
    assert!(
        made.draft.headlines[0].text.contains("Luncurkan Layanan Antar KTP"),
        "{:?}",
        made.draft.headlines
    );
}

#[test]
fn n09_purpose_with_its_own_untuk_is_introduced_by_bertujuan() {
    let made = record(
        json!({ "purpose": "melatih petugas menulis kabar untuk laman kota", "kind": "training", "title": "Pelatihan Menulis" }),
        &[MAYOR],
        json!([direct("w", "Tulis yang dibutuhkan warga")]),
    );
    assert!(text(&made).contains("bertujuan melatih petugas"), "{}", text(&made));
    assert!(!text(&made).contains("untuk melatih petugas menulis kabar untuk"), "{}", text(&made));
}

#[test]
fn n10_the_lead_begins_with_what_or_who() {
    for composed in all() {
        let lead = composed.paragraphs().remove(0);
        let lead = lead.split_once(" – ").map_or(lead.as_str(), |(_, lead)| lead);
        for wrong in [
            "Pada ",
            "Dalam rangka",
            "Bertempat",
            "Telah ",
            "Pukul",
            "Senin",
            "Selasa",
            "Rabu",
            "Kamis",
            "Jumat",
            "Sabtu",
            "Minggu",
            "Untuk ",
        ] {
            assert!(!lead.starts_with(wrong), "{}: {lead}", composed.name);
        }
    }
}

#[test]
fn n14_no_anaphora_in_headline_or_first_sentence() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            indirect("w", "menegaskan", "rapat itu membahas keluhan mereka"),
            indirect("w", "menegaskan", "loket buka sampai sore")
        ]),
    );
    assert!(
        made.draft.headlines.iter().all(|headline| !headline.text.contains(" Itu ")),
        "{:?}",
        made.draft.headlines
    );
    let lead = made.paragraphs().remove(0);
    assert!(!lead.split(". ").next().expect("a sentence").contains("rapat itu"), "{lead}");
}

#[test]
fn n15_a_theme_keeps_its_capitals_or_stands_in_marks() {
    let name =
        record(json!({ "theme": "Taman untuk Semua" }), &[MAYOR], json!([direct("w", "Taman kita benahi")]));
    assert!(text(&name).contains("bertema Taman untuk Semua"), "{}", text(&name));
    let phrase = record(
        json!({ "theme": "Tata kelola taman kota" }),
        &[MAYOR],
        json!([direct("w", "Taman kita benahi")]),
    );
    assert!(text(&phrase).contains("bertema tata kelola taman kota"), "{}", text(&phrase));
    let marked =
        record(json!({ "theme": "Hijau, Teduh!" }), &[MAYOR], json!([direct("w", "Taman kita benahi")]));
    assert!(text(&marked).contains("bertema “Hijau, Teduh!”"), "{}", text(&marked));
    assert!(!text(&marked).contains("Teduh!”."), "the mark takes no stop: {}", text(&marked));
}

#[test]
fn n16_headlines_end_on_a_word_that_can_end_one() {
    const SMALL: [&str; 12] =
        ["di", "ke", "dari", "dan", "yang", "untuk", "dengan", "pada", "agar", "bagi", "oleh", "serta"];
    for composed in all() {
        for headline in &composed.draft.headlines {
            let last = headline.text.split_whitespace().last().expect("a word").to_lowercase();
            assert!(!SMALL.contains(&last.as_str()), "{}: {}", composed.name, headline.text);
        }
    }
    let made = record(
        json!({ "purpose": null }),
        &[MAYOR],
        json!([
            indirect(
                "w",
                "menegaskan",
                "pemerintah kota bekerja keras agar loket dan kantor kelurahan di seluruh wilayah kota tidak tutup sebelum sore"
            ),
            direct("w", "Loket kita benahi")
        ]),
    );
    for headline in &made.draft.headlines {
        let turned = headline.text.contains("Loket")
            && headline.text.contains("Tutup")
            && !headline.text.contains("Tidak");
        assert!(!turned, "the sense turned: {}", headline.text);
    }
}

#[test]
fn n27_a_headline_has_at_most_one_colon_and_asks_nothing() {
    use kutip_core::release::HeadlinePattern;
    for composed in all() {
        for headline in &composed.draft.headlines {
            assert!(
                count(&headline.text, ":") <= 1 && !headline.text.ends_with(['?', '.']),
                "{}",
                headline.text
            );
            // An officer's own line stands as it is; the checks say when it is too long.
            if matches!(headline.pattern, HeadlinePattern::Given | HeadlinePattern::News) {
                continue;
            }
            assert!(headline.text.split_whitespace().count() <= 12, "{}: {}", composed.name, headline.text);
            assert!(headline.text.chars().count() <= 90, "{}: {}", composed.name, headline.text);
        }
    }
}
