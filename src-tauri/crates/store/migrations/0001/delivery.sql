-- Who got which version.
CREATE TABLE delivery (
    id BLOB PRIMARY KEY NOT NULL,
    release BLOB,
    version BLOB,
    channel TEXT,
    recipient TEXT,
    at_ms INTEGER,
    member BLOB,
    reason TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX delivery_by_release ON delivery (release);
