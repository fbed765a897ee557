-- The ledger only grows. Moments are Unix milliseconds in UTC; every column is in the hash.
ALTER TABLE proposals ADD COLUMN policy_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE proposals ADD COLUMN claimant TEXT NULL;
CREATE INDEX proposals_unsettled ON proposals (created_at) WHERE state IN ('open', 'sending', 'unknown');

CREATE TABLE ledger (
    number          INTEGER NOT NULL PRIMARY KEY,
    event           TEXT    NOT NULL,
    at              INTEGER NOT NULL,
    by_kind         TEXT    NOT NULL,
    by_name         TEXT    NOT NULL,
    proposal        TEXT    NULL,
    tool            TEXT    NULL,
    connection      TEXT    NULL,
    environment     TEXT    NULL,
    input_digest    TEXT    NULL,
    input           TEXT    NULL,
    policy_version  TEXT    NULL,
    policy_class    TEXT    NULL,
    rule            TEXT    NULL,
    idempotency_key TEXT    NULL,
    request_id      TEXT    NULL,
    code            TEXT    NULL,
    sent            TEXT    NULL,
    through         INTEGER NULL,
    through_hash    TEXT    NULL,
    previous        TEXT    NOT NULL,
    hash            TEXT    NOT NULL
);
CREATE INDEX ledger_proposal ON ledger (proposal);
CREATE INDEX ledger_at ON ledger (at);

-- Where it ends. One row, changed with each that is added.
CREATE TABLE ledger_head (
    id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    hash   TEXT    NOT NULL
);
INSERT INTO ledger_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
