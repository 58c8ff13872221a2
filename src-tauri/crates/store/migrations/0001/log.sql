-- One transaction of one device; `hash` covers everything here, `prev_hash` and the digests of its changes.
CREATE TABLE change_tx (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dev BLOB NOT NULL,
    seq INTEGER NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    alg INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    actor BLOB NOT NULL,
    op TEXT NOT NULL,
    kind INTEGER NOT NULL,
    place BLOB,
    undoes BLOB,
    UNIQUE (dev, seq)
);
CREATE INDEX change_tx_by_place ON change_tx (place, rid) WHERE place IS NOT NULL;

-- One cell that a transaction wrote: `rid` is the transaction's `rid << 20` plus the ordinal. `base_*` is the clock of
-- the write that it replaced. The value stands apart, so that it can be erased while the chain stays.
CREATE TABLE change (
    rid INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    pk BLOB NOT NULL,
    col TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    base_hlc INTEGER,
    base_dev BLOB,
    erases INTEGER NOT NULL,
    digest BLOB NOT NULL
);
CREATE INDEX change_by_cell ON change (pk, col, hlc);

CREATE TABLE change_val (
    rid INTEGER PRIMARY KEY,
    salt BLOB NOT NULL,
    value
);
