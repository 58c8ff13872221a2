//! Any sequence of edits leaves every quote whole, and the text as it was sent.

use kutip_app::archive::editing::Run;
use proptest::prelude::*;
use uuid::Uuid;

use super::page::{Logged, Page, Paragraph, SAID, quotes, text, words};

#[derive(Debug, Clone)]
enum Edit {
    Type { paragraph: usize, run: usize, words: String },
    Split { paragraph: usize, run: usize },
    Join { paragraph: usize },
    Remove { paragraph: usize },
    Move { from: usize, to: usize },
    TakeOut { quote: usize },
    PutIn { quote: usize, paragraph: usize },
    Save,
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = 0..20_usize;
    let words = prop_oneof![
        3 => "[ a-zA-Z.,]{1,12}",
        1 => "[^\\n\\r\\t]{1,8}",
    ];
    prop_oneof![
        4 => (at.clone(), at.clone(), words).prop_map(|(paragraph, run, words)| Edit::Type { paragraph, run, words }),
        2 => (at.clone(), at.clone()).prop_map(|(paragraph, run)| Edit::Split { paragraph, run }),
        2 => at.clone().prop_map(|paragraph| Edit::Join { paragraph }),
        1 => at.clone().prop_map(|paragraph| Edit::Remove { paragraph }),
        2 => (at.clone(), at.clone()).prop_map(|(from, to)| Edit::Move { from, to }),
        1 => at.clone().prop_map(|quote| Edit::TakeOut { quote }),
        2 => (at.clone(), at).prop_map(|(quote, paragraph)| Edit::PutIn { quote, paragraph }),
        3 => Just(Edit::Save),
    ]
}

fn apply(page: &mut Page, said: &[Uuid], edit: &Edit) {
    let count = page.paragraphs.len();
    if count == 0 {
        page.paragraphs.push(Paragraph::new(vec![text("Dari awal.")]));
        return;
    }
    match edit {
        Edit::Type { paragraph, run, words } => {
            let at = paragraph % count;
            let mut runs = page.paragraphs[at].runs.clone();
            let run = run % (runs.len() + 1);
            match runs.get_mut(run) {
                Some(Run::Text { text, .. }) => text.push_str(words),
                _ => runs.insert(run, text(words)),
            }
            page.write(at, runs);
        }
        Edit::Split { paragraph, run } => {
            let at = paragraph % count;
            let mut runs = page.paragraphs[at].runs.clone();
            let rest = runs.split_off(run % (runs.len() + 1));
            page.write(at, runs);
            page.paragraphs.insert(at + 1, Paragraph::new(rest));
        }
        Edit::Join { paragraph } => {
            let at = paragraph % count;
            if at > 0 {
                let removed = page.remove(at);
                let mut runs = page.paragraphs[at - 1].runs.clone();
                runs.extend(removed.runs);
                page.write(at - 1, runs);
            }
        }
        Edit::Remove { paragraph } => drop(page.remove(paragraph % count)),
        Edit::Move { from, to } => {
            let moved = page.paragraphs.remove(from % count);
            page.paragraphs.insert(to % count, moved);
        }
        Edit::TakeOut { quote } => {
            let statement = said[quote % said.len()];
            for at in 0..count {
                let mut runs = page.paragraphs[at].runs.clone();
                if quotes(&runs).contains(&statement) {
                    runs.retain(|run| !matches!(run, Run::Quote { statement: known } if *known == statement));
                    page.write(at, runs);
                }
            }
        }
        Edit::PutIn { quote, paragraph } => {
            let statement = said[quote % said.len()];
            if !page.paragraphs.iter().any(|p| quotes(&p.runs).contains(&statement)) {
                let at = paragraph % count;
                let mut runs = page.paragraphs[at].runs.clone();
                runs.push(Run::Quote { statement });
                page.write(at, runs);
            }
        }
        Edit::Save => {}
    }
}

/// What a page has, without the paragraphs that say nothing.
fn said_by(page: &Page) -> Vec<String> {
    let all = page.paragraphs.iter().map(|paragraph| words(&paragraph.runs));
    all.filter(|words| !words.trim().is_empty()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn quotes_stay_whole_and_the_text_is_as_sent(edits in prop::collection::vec(edit(), 1..24)) {
        let mut logged = Logged::new();
        let said: Vec<Uuid> = logged.said[..SAID.len()].iter().map(|said| said.id).collect();
        let mut page = logged.page();
        for edit in edits.iter().chain([&Edit::Save]) {
            apply(&mut page, &said, edit);
            if !matches!(edit, Edit::Save) {
                continue;
            }
            let saved = logged.save(&mut page).unwrap();
            prop_assert!(saved.conflicts.is_empty(), "nobody else writes");
            let shown = logged.bench.draft(logged.event);
            let stored: Vec<String> = shown.blocks.iter().map(|block| words(&block.runs)).collect();
            let stored: Vec<String> = stored.into_iter().filter(|words| !words.is_empty()).collect();
            prop_assert_eq!(&stored, &said_by(&page), "the text as sent, in its order");
            for block in &shown.blocks {
                for (statement, printed) in quotes(&block.runs).iter().zip(&block.quotes) {
                    let at = said.iter().position(|known| known == statement).expect("a quote of the record");
                    let recorded = SAID[at].trim_end_matches('.');
                    prop_assert!(printed.starts_with(&format!("“{recorded}")), "as recorded: {}", printed);
                }
            }
            prop_assert!(shown.blocks.iter().skip(1).all(|block| !block.lead), "one lead, the first");
        }
    }
}
