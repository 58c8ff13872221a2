-- What was said, noted or marked.
CREATE TABLE statement (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    rank TEXT,
    speaker BLOB,
    kind TEXT,
    restriction TEXT,
    text TEXT,
    verb TEXT,
    released_text TEXT,
    released_reason TEXT,
    released_extra TEXT,
    angle INTEGER,
    addressee TEXT,
    context TEXT,
    reply_to BLOB,
    stance TEXT,
    clock TEXT,
    position_ms INTEGER,
    extra TEXT,
    supersedes BLOB,
    supersede_reason TEXT,
    confirmed TEXT,
    settled TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX statement_by_event ON statement (event);
CREATE INDEX statement_by_speaker ON statement (speaker);
CREATE INDEX statement_by_supersedes ON statement (supersedes);
