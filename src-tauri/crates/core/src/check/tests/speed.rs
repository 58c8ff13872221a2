//! A record of thousands of statements is checked while one types; growth is linear.

use std::time::Instant;

use super::cases::CASES;
use super::support;
use crate::check::check;
use crate::record::EventRecord;
use crate::statement::Form;

fn big(statements: usize) -> EventRecord {
    let mut record = support::record(CASES[1].1);
    let (first, second) = (record.people[0].id, record.people[1].id);
    for i in 0..statements {
        let speaker = if i % 3 == 0 { first } else { second };
        let form = if i % 2 == 0 { Form::Direct } else { Form::Indirect };
        let text = format!(
            "Kerja sama nomor {i} memperkuat pelayanan publik, reformasi birokrasi, dan percepatan pembangunan daerah kita"
        );
        support::say(&mut record, speaker, form, &text);
    }
    record
}

fn seconds(record: &EventRecord, document: Option<&crate::document::Document>) -> f64 {
    let start = Instant::now();
    let findings = check(&support::input(record, document));
    assert!(!findings.is_empty());
    start.elapsed().as_secs_f64()
}

#[test]
fn five_thousand_statements_are_checked_at_once_and_time_grows_with_them() {
    let paragraph = |i: usize| {
        format!(
            "Pelatihan nomor {i} digelar di aula. “Kerja sama nomor {} memperkuat pelayanan publik, reformasi birokrasi, dan percepatan pembangunan daerah kita,” ujar Illiza.\n",
            i * 6
        )
    };
    let mut small = big(600);
    let mut large = big(5000);
    let text = |count: usize| (0..count).map(paragraph).collect::<String>();
    let (short, long) = (text(40), text(320));
    let short = support::document(&mut small, &short);
    let long = support::document(&mut large, &long);
    let (few, many) = (seconds(&small, Some(&short)), seconds(&large, Some(&long)));
    println!("600 statements {few:.3} s, 5000 statements {many:.3} s ");
    // Eight times the work; a quadratic rule would take sixty times as long. The floor keeps timer noise out.
    assert!(many < (few.max(0.005)) * 30.0, "linear: {few} {many}");
}

#[test]
fn a_release_of_three_thousand_words_is_checked_between_two_keystrokes() {
    let mut record = big(60);
    let paragraph = "Pelatihan itu digelar di aula dan diikuti pejabat tinggi pratama, administrator, serta pengawas dari setiap dinas. Peserta mempelajari pelayanan publik, reformasi birokrasi, dan percepatan pembangunan daerah.\n";
    let document = support::document(&mut record, &paragraph.repeat(120));
    let words: usize = document.body.iter().map(|paragraph| crate::text::word_count(&paragraph.text())).sum();
    assert!(words >= 3000, "{words}");
    let first = seconds(&record, Some(&document));
    let again = seconds(&record, Some(&document));
    println!("{words} words: {first:.4} s, then {again:.4} s");
    assert!(again < 1.0, "even unoptimised: {again}");
}
