-- Which statement stands in which version; from then on its text is superseded, not edited.
CREATE TABLE version_quote (
    id BLOB PRIMARY KEY NOT NULL,
    version BLOB,
    statement BLOB,
    place INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX version_quote_by_version ON version_quote (version);
CREATE INDEX version_quote_by_statement ON version_quote (statement);
