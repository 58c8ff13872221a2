fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        println!("=== {path}");
        let record = match kutip_files::event::read(&bytes) {
            Ok(r) => r.value,
            Err(e) => {
                println!("{e}");
                continue;
            }
        };
        let office = kutip_core::office::Office::new("x", "y");
        let ctx = kutip_core::lang::ComposeContext {
            style: &office.style,
            abbreviations: &[],
            today: record.event.date,
        };
        let draft = kutip_core::compose::compose(&record, &ctx).unwrap();
        for h in &draft.headlines {
            println!("# {} [{:?}] {}", h.text, h.pattern, h.text.split_whitespace().count());
        }
        let now =
            record.event.zone.instant(record.event.date, chrono::NaiveTime::MIN).unwrap().fixed_offset();
        let doc = kutip_core::document::build(
            &record,
            &draft,
            &kutip_core::document::Context { office: &office, profile: None, now },
        )
        .unwrap();
        for p in &doc.body {
            let t = p.text();
            println!("\n{t}  «{}»", t.split_whitespace().count());
        }
        println!("\n{}", doc.byline.unwrap_or_default());
        for l in &draft.left_out {
            println!("- {:?} {:?}", l.what, l.why);
        }
        for f in &draft.findings {
            println!("! {} {} {} {:?}", f.rule, f.variant, f.place, f.params);
        }
    }
}
