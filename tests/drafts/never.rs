//! What must never appear in a draft: one test for each point of the grammar's list.
//!
//! The point's number stands in the test's name; each is held over the whole corpus where a text can show it,
//! and by a record of its own that tempts the composer.

use serde_json::{Value, json};

use crate::corpus::{Composed, all, composed};

/// A record of one event with these speakers and statements; keys of `event` replace the defaults.
fn record(event: Value, people: &[(&str, &str, &str, &str)], statements: Value) -> Composed {
    record_with(event, people, statements, json!([]))
}

fn record_with(
    event: Value,
    people: &[(&str, &str, &str, &str)],
    statements: Value,
    guests: Value,
) -> Composed {
    let mut base = json!({
        "title": "Rapat Evaluasi Layanan", "kind": "meeting", "organiser": "Pemerintah Kota Sukamaju",
        "organiser_short": "Pemkot Sukamaju", "venue": "Balai Kota", "city": "Kota Sukamaju",
        "date": "2026-03-04", "zone": "Asia/Jakarta", "purpose": "membahas antrean di loket"
    });
    for (key, value) in event.as_object().expect("an object") {
        base[key] = value.clone();
    }
    let registered: Vec<Value> = people
        .iter()
        .map(|(key, name, short, title)| {
            let positions = if title.is_empty() {
                json!([])
            } else {
                json!([{ "title": title, "institution": null, "from": null, "until": null }])
            };
            json!({ "key": key, "name": name, "short_name": short, "positions": positions })
        })
        .collect();
    let guests = guests.as_array().expect("a list").clone();
    let is_guest = |key: &str| guests.iter().any(|guest| guest["person"] == key);
    let mut speakers: Vec<Value> = people
        .iter()
        .filter(|(key, ..)| !is_guest(key) && !key.starts_with('-'))
        .map(|(key, ..)| json!({ "person": key, "role": "speaker" }))
        .collect();
    speakers.extend(guests.clone());
    let file = json!({
        "format": "kutip.event/1", "event": base, "people": registered, "speakers": speakers,
        "statements": statements, "release": { "profile": "rilis" }
    });
    let bytes = serde_json::to_vec(&file).expect("serialisable");
    composed("made", kutip_files::event::read(&bytes).unwrap_or_else(|error| panic!("{error}")).value)
}

const MAYOR: (&str, &str, &str, &str) = ("w", "Ratna Wijaya", "Ratna", "Wali Kota Sukamaju");
const HEAD: (&str, &str, &str, &str) =
    ("k", "Bagus Sutedja", "Bagus", "Kepala Dinas Perhubungan Kota Sukamaju");
const THIRD: (&str, &str, &str, &str) = ("c", "Dewi Anggraini", "Dewi", "Camat Rawa Indah");

fn indirect(speaker: &str, verb: &str, text: &str) -> Value {
    json!({ "speaker": speaker, "kind": "indirect", "verb": verb, "text": text })
}

fn direct(speaker: &str, text: &str) -> Value {
    json!({ "speaker": speaker, "kind": "direct", "text": text })
}

fn text(composed: &Composed) -> String {
    composed.paragraphs().join("\n")
}

/// The text with its quotes taken out, so that only the program's own words are looked at.
fn own_words(paragraph: &str) -> String {
    let mut own = String::new();
    let mut depth = 0;
    for c in paragraph.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            c if depth == 0 => own.push(c),
            _ => {}
        }
    }
    own
}

/// Holds a condition over the text of every draft of the corpus.
fn everywhere(why: &str, holds: impl Fn(&Composed, &str) -> bool) {
    for composed in all() {
        let text = text(&composed);
        assert!(holds(&composed, &text), "{}: {why}\n{text}", composed.name);
    }
}

fn lacks(why: &str, wrong: &[&str]) {
    everywhere(why, |composed, _| {
        composed
            .paragraphs()
            .iter()
            .all(|paragraph| wrong.iter().all(|wrong| !own_words(paragraph).contains(wrong)))
    });
}

fn count(text: &str, phrase: &str) -> usize {
    text.matches(phrase).count()
}

#[test]
fn n01_no_comma_between_title_name_and_verb() {
    let made =
        record(json!({}), &[MAYOR], json!([indirect("w", "menegaskan", "loket harus buka sampai sore")]));
    assert!(!text(&made).contains("Sukamaju, Ratna"), "title and name are not parted");
    assert!(!text(&made).contains("Wijaya, menegaskan"), "subject and verb are not parted");
    lacks("no comma before bahwa", &[", bahwa"]);
}

#[test]
fn n02_frames_fit_their_verbs() {
    let wrong =
        ["meminta bahwa", "mengapresiasi bahwa", "menilai agar", "bahwa untuk ", "bahwa bahwa", "agar agar"];
    lacks("each verb takes its own frame", &wrong);
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            direct("w", "Loket kita benahi"),
            indirect("w", "menegaskan bahwa", "bahwa loket buka sampai sore"),
            indirect("w", "meminta agar", "agar petugas datang lebih pagi"),
            indirect("w", "menyampaikan", "untuk warga lansia, loket khusus disediakan"),
            indirect("w", "menilai", "antrean sudah lebih pendek"),
        ]),
    );
    let text = text(&made);
    for wrong in wrong {
        assert!(!text.contains(wrong), "{wrong:?} in {text}");
    }
    assert!(text.contains("loket khusus disediakan untuk warga lansia"), "turned: {text}");
}

#[test]
fn n03_meanwhile_stands_once_and_never_before_a_quotation_mark() {
    everywhere("Sementara itu once", |_, text| count(text, "Sementara itu,") <= 1);
    everywhere("no connector before a mark", |_, text| !text.contains(", “"));
    let made = record(
        json!({}),
        &[MAYOR, HEAD, THIRD],
        json!([
            direct("w", "Loket kita benahi"),
            direct("k", "Bus kami tambah"),
            indirect("c", "menjelaskan", "warga datang sejak subuh"),
        ]),
    );
    assert!(!text(&made).contains("itu, “") && count(&text(&made), "Sementara itu,") <= 1, "{}", text(&made));
}

#[test]
fn n04_an_attribution_repeats_neither_the_report_nor_the_quote() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            indirect("w", "menegaskan", "loket buka sampai sore"),
            direct("w", "Kita harus tegas kepada calo"),
            direct("w", "Kami harap warga mau antre dengan tertib"),
            direct("w", "Pesan saya, jangan titip nama"),
        ]),
    );
    let text = text(&made);
    for wrong in ["tegasnya", "tegas Ratna", "tandasnya", "harapnya", "pesannya", "pesan Ratna"] {
        assert!(!text.contains(wrong), "{wrong:?} in {text}");
    }
}

#[test]
fn n05_follow_up_closing_and_reply_stand_where_they_may() {
    everywhere("pungkas and tutup only as the last words", |composed, _| {
        let paragraphs = composed.paragraphs();
        let last = paragraphs.len() - 1;
        paragraphs.iter().enumerate().all(|(at, paragraph)| {
            let own = own_words(paragraph);
            let closing = own.contains("pungkas") || own.contains(" tutup");
            !closing || at == last && !own.trim_end().ends_with("adalah")
        })
    });
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi"), direct("k", "Bus kami tambah")]),
    );
    for wrong in ["imbuh", "tambah Bagus", "lanjut", "pungkas", "tutup", "jawab"] {
        assert!(!own_words(&text(&made)).contains(wrong), "{wrong:?} at a first quote: {}", text(&made));
    }
}

#[test]
fn n06_marks_close_by_the_rules() {
    let wrong = ["?,”", "!,”", "?”,", "!”,", ".,”", ",,”", "\"", "““", "””"];
    for composed in all() {
        let text = text(&composed);
        assert!(wrong.iter().all(|wrong| !text.contains(wrong)), "{}: {text}", composed.name);
    }
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            direct("w", "Siapa yang \"titip nama\"?"),
            direct("w", "Ayo antre!"),
            direct("w", "Kami tunggu..."),
            direct("w", "Kata warga, \"sudah cepat\""),
            direct("w", "Loket buka [sampai pukul 16.00]"),
        ]),
    );
    let text = text(&made);
    for right in
        ["“Siapa yang ‘titip nama’?”", "“Ayo antre!”", "“Kami tunggu ....”", "‘sudah cepat’,”", "16.00],”"]
    {
        assert!(text.contains(right), "{right} in {text}");
    }
    assert!(!text.contains('"'), "straight marks in {text}");
}

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
fn n11_title_with_full_name_once_and_the_short_name_as_stored() {
    for composed in all() {
        let text = text(&composed);
        let own: String =
            composed.paragraphs().iter().map(|paragraph| own_words(paragraph)).collect::<Vec<_>>().join("\n");
        for speaker in &composed.record.speakers {
            let person = composed.record.person(speaker.person).expect("a speaker is a person");
            let Some(position) = person.position_on(composed.record.event.date) else { continue };
            let introduced = format!("{} {}", position.title, person.name);
            assert!(count(&own, &introduced) <= 1, "{}: {introduced} twice\n{text}", composed.name);
        }
    }
    let made = record(
        json!({}),
        &[("s", "I Gede Surya Darma", "Darma", "Wali Kota Sukamaju")],
        json!([
            direct("s", "Loket kita benahi"),
            indirect("s", "menjelaskan", "petugas ditambah lima orang"),
            direct("s", "Warga harus dilayani")
        ]),
    );
    assert!(
        !own_words(&text(&made)).contains(" I Gede Surya.") && !text(&made).contains("ujar Surya"),
        "{}",
        text(&made)
    );
}

#[test]
fn n12_ia_never_opens_a_first_mention_or_points_at_two() {
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([
            direct("w", "Loket kita benahi"),
            indirect("w", "mengapresiasi", "kerja Kepala Dinas Perhubungan Kota Sukamaju Bagus Sutedja"),
            indirect("w", "menjelaskan", "bus malam mulai jalan bulan depan"),
        ]),
    );
    let text = text(&made);
    let behind = text.split("Bagus Sutedja").nth(1).expect("named in the clause");
    assert!(!behind.contains("Ia ") && !behind.contains(", ia "), "ia could be either: {text}");
    everywhere("Ia is somebody named", |_, text| !text.starts_with("Ia "));
}

#[test]
fn n13_also_is_not_doubled() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            direct("w", "Loket kita benahi"),
            indirect("w", "menjelaskan", "loket malam juga dibuka di tiga kecamatan"),
            indirect("w", "menjelaskan", "petugas juga ditambah"),
        ]),
    );
    for paragraph in made.paragraphs() {
        for sentence in own_words(&paragraph).split(". ") {
            assert!(count(sentence, "juga") <= 1, "juga twice: {sentence}");
            assert!(!(sentence.contains("Selain itu") && sentence.contains("juga")), "{sentence}");
        }
    }
    lacks("turut juga", &["turut juga", "juga turut", "turut turut"]);
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
fn n17_the_copula_fits_what_follows() {
    lacks(
        "merupakan before a noun only",
        &["merupakan di", "merupakan selaras", "merupakan me", "merupakan ber"],
    );
    let made = record(
        json!({ "programmes": [{ "name": "Piala Kota", "about": "diraih tujuh kali" }, { "name": "Loket Malam", "about": "selaras dengan kebutuhan pekerja" }] }),
        &[MAYOR],
        json!([direct("w", "Kita bekerja")]),
    );
    assert!(!text(&made).contains("merupakan"), "{}", text(&made));
}

#[test]
fn n18_nothing_slips_between_a_sentence_and_the_quote_that_hangs_on_it() {
    let made = record(
        json!({ "programmes": [{ "name": "Loket Malam", "about": "layanan sampai pukul 20.00", "statement": 1 }] }),
        &[MAYOR],
        json!([
            indirect("w", "menjelaskan", "Loket Malam dibuka di tiga kecamatan"),
            direct("w", "Dan yang paling penting dari itu semua adalah petugasnya ramah")
        ]),
    );
    let text = text(&made);
    let (_, behind) = text.split_once("di tiga kecamatan").expect("printed");
    assert!(behind.trim_start_matches(['.', ' ', '\n']).starts_with('“'), "{text}");
}

#[test]
fn n19_a_quote_that_points_elsewhere_is_reported() {
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi"), direct("k", "Ini semua karena warga mau melapor")]),
    );
    assert!(
        made.draft.findings.iter().any(|finding| finding.rule == "quote.dependence"),
        "{:?}",
        made.draft.findings
    );
}

#[test]
fn n20_nothing_that_may_not_be_printed_is_printed() {
    let made = record(
        json!({ "theme": null, "participants": "" }),
        &[MAYOR],
        json!([
            direct("w", "Loket kita benahi"),
            { "speaker": "w", "kind": "direct", "text": "RAHASIA_A", "restriction": "off-record" },
            { "speaker": "w", "kind": "indirect", "verb": "mengatakan", "text": "RAHASIA_B", "restriction": "background" },
            { "speaker": null, "kind": "note", "text": "RAHASIA_C" },
            { "speaker": null, "kind": "marker", "text": "RAHASIA_D" },
        ]),
    );
    let all = format!("{:?} {:?} {}", made.draft.blocks, made.draft.left_out, text(&made));
    assert!(!all.contains("RAHASIA"), "restricted text escaped: {all}");
    assert_eq!(
        made.draft
            .left_out
            .iter()
            .filter(|left| matches!(left.what, kutip_core::release::Item::Statement(2..=5)))
            .count(),
        4,
        "each is listed"
    );
    lacks("no empty words", &["null", "()", "( )", "None"]);
    everywhere("no blank twice", |_, text| !text.contains("  "));
    everywhere("no bracket twice", |_, text| !text.contains(") ("));
}

#[test]
fn n21_people_who_neither_speak_nor_act_are_not_printed() {
    let made = record(
        json!({}),
        &[MAYOR, ("-x", "Orang Diam", "Diam", "Kabid Arsip")],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert!(!text(&made).contains("Diam"), "{}", text(&made));
}

#[test]
fn n22_n23_no_wish_and_no_mood_that_nobody_recorded() {
    lacks(
        "nothing is invented",
        &[
            "Diharapkan",
            "Semoga",
            "secara resmi",
            "penuh keakraban",
            "meriah",
            "khidmat",
            "antusias",
            "Salah satunya",
        ],
    );
}

#[test]
fn n24_agreement_is_set_by_the_record_only() {
    for composed in all() {
        let stance = composed.record.statements().any(|statement| statement.fields.stance.is_some());
        let own: String = composed.paragraphs().iter().map(|paragraph| own_words(paragraph)).collect();
        assert!(stance || !own.contains("Senada,") && !own.contains("Di sisi lain,"), "{}", composed.name);
    }
}

#[test]
fn n25_quotes_are_the_record_letter_for_letter() {
    for composed in all() {
        let document = composed.document(kutip_core::release::Profile::Rilis);
        for (_, id, wording) in document.quotes() {
            let said = composed.record.statements().find(|statement| statement.id == id).expect("a record");
            let plain = |text: &str| {
                text.replace(['“', '”', '‘', '’', '"', '\''], "'")
                    .trim_end_matches(['.', ',', ';', ' ', '…'])
                    .to_owned()
            };
            assert_eq!(plain(wording), plain(said.printed()), "{}", composed.name);
        }
        let direct = composed.record.statements().filter(|statement| statement.is_direct()).count();
        let left = composed.draft.left_out.iter().filter(|left| matches!(left.what, kutip_core::release::Item::Statement(number) if composed.record.statement_number(number).is_some_and(|s| s.is_direct()))).count();
        assert_eq!(
            document.quotes().count() + left,
            direct,
            "{}: every quote is printed once or listed",
            composed.name
        );
    }
}

#[test]
fn n26_not_three_paragraphs_of_one_sentence_running() {
    for composed in all() {
        let mut running = 0;
        for paragraph in composed.paragraphs() {
            let single = !paragraph.contains('”') && count(&paragraph, ". ") == 0;
            running = if single { running + 1 } else { 0 };
            let guests = composed
                .record
                .speakers
                .iter()
                .filter(|speaker| speaker.role == kutip_core::record::Role::Guest)
                .count();
            assert!(
                running < 3 + guests,
                "{}: three one-sentence paragraphs\n{}",
                composed.name,
                text(&composed)
            );
        }
    }
}

#[test]
fn n27_a_headline_has_at_most_one_colon_and_asks_nothing() {
    for composed in all() {
        for headline in &composed.draft.headlines {
            assert!(
                count(&headline.text, ":") <= 1 && !headline.text.ends_with(['?', '.']),
                "{}",
                headline.text
            );
            assert!(headline.text.split_whitespace().count() <= 12, "{}: {}", composed.name, headline.text);
            assert!(headline.text.chars().count() <= 90, "{}: {}", composed.name, headline.text);
        }
    }
}

#[test]
fn n28_no_fact_is_lost_in_silence() {
    use kutip_core::release::{Item, Source, Span};
    for composed in all() {
        let text = text(&composed);
        let listed = |item: Item| composed.draft.left_out.iter().any(|left| left.what == item);
        for statement in composed.record.statements() {
            let said = composed.draft.blocks.iter().flat_map(|block| &block.spans).any(|span| match span {
                Span::Text { source, .. } => *source == Some(Source::Statement(statement.id)),
                Span::Quote { statement: quoted } => *quoted == statement.id,
            });
            assert!(
                said || listed(Item::Statement(statement.number)),
                "{}: statement {}",
                composed.name,
                statement.number
            );
        }
        for speaker in &composed.record.speakers {
            let name = &composed.record.person(speaker.person).expect("a person").name;
            assert!(
                text.contains(name.as_str()) || listed(Item::Person(speaker.person)),
                "{}: {name}",
                composed.name
            );
        }
        let event = &composed.record.event;
        if let Some(venue) = &event.venue {
            assert!(text.contains(venue.as_str()), "{}: {venue}", composed.name);
        }
        for (at, programme) in event.programmes.iter().enumerate() {
            let tail = programme.name.split(' ').next_back().expect("a name");
            assert!(
                text.contains(tail) || listed(Item::Programme(at)),
                "{}: {}",
                composed.name,
                programme.name
            );
        }
        let purpose = event.purpose.as_deref().unwrap_or_default();
        let told = composed.draft.blocks.iter().flat_map(|block| &block.spans).any(
            |span| matches!(span, Span::Text { source, .. } if *source == Some(Source::Event("purpose"))),
        );
        assert!(purpose.is_empty() || told || listed(Item::Event("purpose")), "{}: {purpose}", composed.name);
    }
}
