-- What is searched, of this copy only and made anew from the tables. `rid` is the day of the event `<< 24` plus an
-- ordinal, so that the order of rows is the order of days.
CREATE TABLE search_row (
    rid INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    id BLOB NOT NULL UNIQUE,
    event_day TEXT,
    body TEXT NOT NULL
);
CREATE VIRTUAL TABLE search_text USING fts5 (
    body,
    content = 'search_row',
    content_rowid = 'rid',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);
