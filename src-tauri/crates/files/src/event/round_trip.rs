//! What is written with `--internal` is read back as the same records.

use std::sync::LazyLock;

use kutip_core::id::{EventId, PersonId, StatementId};
use kutip_core::record::EventRecord;
use kutip_core::statement::{Entry, Internal, Statement, Withheld};
use proptest::prelude::*;
use uuid::Uuid;

use super::arbitrary::{person_id, record};
use super::{read, write};

static VALIDATOR: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| crate::schema::tests::validator(&super::schema()));

/// Gives people and statements the identifiers of this test.
fn renumbered(mut record: EventRecord) -> EventRecord {
    let order: Vec<PersonId> = record.people.iter().map(|person| person.id).collect();
    let of = |id: PersonId| person_id(order.iter().position(|known| *known == id).unwrap());
    record.event.id = EventId(Uuid::nil());
    record.people.iter_mut().for_each(|person| person.id = of(person.id));
    record.speakers.iter_mut().for_each(|speaker| speaker.person = of(speaker.person));
    record.event.actors.iter_mut().for_each(|actor| actor.person = of(actor.person));
    for (index, entry) in record.entries.iter_mut().enumerate() {
        let id = StatementId(Uuid::from_u128(index as u128 + 1));
        *entry = match entry {
            Entry::Releasable(said) => {
                Entry::Releasable(Statement { id, speaker: of(said.speaker), ..said.clone() })
            }
            Entry::Withheld(withheld) => {
                let internal = withheld.internal().clone();
                let speaker = internal.speaker.map(of);
                Entry::Withheld(Withheld::new(
                    id,
                    withheld.number,
                    withheld.why,
                    Internal { speaker, ..internal },
                ))
            }
        };
    }
    record
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_internal_file_gives_the_same_records(record in record()) {
        let bytes = write(&record, true);
        let back = read(&bytes).unwrap().value;
        let file = serde_json::from_slice(&bytes).unwrap();
        prop_assert!(VALIDATOR.is_valid(&file), "the schema agrees");
        prop_assert_eq!(write(&back, true), bytes, "and the same bytes");
        prop_assert_eq!(renumbered(back), record);
    }

    #[test]
    fn a_file_for_others_can_be_read_and_holds_nothing_withheld(record in record()) {
        let back = read(&write(&record, false)).unwrap().value;
        prop_assert_eq!(back.withheld().count(), 0);
        prop_assert_eq!(back.statements().count(), record.statements().count());
        for (one, other) in back.statements().zip(record.statements()) {
            prop_assert_eq!(&one.fields.text, &other.fields.text);
            let target = other.fields.reply_to.and_then(|number| record.statement_number(number));
            let answered = one.fields.reply_to.and_then(|number| back.statement_number(number));
            prop_assert_eq!(
                answered.map(|said| &said.fields.text),
                target.map(|said| &said.fields.text),
                "replies still answer the same statement, or nothing"
            );
        }
    }
}
