-- A step of approval, on paper or by a member.
CREATE TABLE approval (
    id BLOB PRIMARY KEY NOT NULL,
    release BLOB,
    version BLOB,
    step TEXT,
    member BLOB,
    at_ms INTEGER,
    paper INTEGER,
    signer TEXT,
    signed_day TEXT,
    scan TEXT,
    reason TEXT,
    anchor TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX approval_by_release ON approval (release);
