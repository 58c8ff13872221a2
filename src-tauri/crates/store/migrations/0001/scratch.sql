-- Text that is being typed: overwritten in place, outside log and undo, of this copy only.
CREATE TABLE scratch (
    place BLOB NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (place, field)
);
