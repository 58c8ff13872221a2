-- The people of an event's record, speakers or not, with the key of the event file.
CREATE TABLE event_person (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    person BLOB,
    rank TEXT,
    key TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX event_person_by_event ON event_person (event);
CREATE INDEX event_person_by_person ON event_person (person);
