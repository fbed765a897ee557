-- Moments are Unix milliseconds in UTC; states, events and policy classes are words; every column of the ledger is in its hash.
CREATE TABLE proposals (
    id              TEXT   NOT NULL PRIMARY KEY,
    token_digest    TEXT   NOT NULL UNIQUE,
    tool            TEXT   NOT NULL,
    input           TEXT   NOT NULL,
    connection      TEXT   NOT NULL,
    key_digest      TEXT   NOT NULL,
    request_digest  TEXT   NOT NULL,
    environment     TEXT   NOT NULL,
    policy_version  TEXT   NOT NULL,
    policy_class    TEXT   NOT NULL,
    policy_rule     TEXT   NOT NULL,
    idempotency_key TEXT   NOT NULL UNIQUE,
    says            TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    state           TEXT   NOT NULL,
    approved_at     BIGINT NULL,
    claimed_at      BIGINT NULL,
    claimant        TEXT   NULL,
    outcome         TEXT   NULL
);
CREATE INDEX proposals_unsettled ON proposals (created_at) WHERE state IN ('open', 'sending', 'unknown');

CREATE TABLE ledger (
    number          BIGINT NOT NULL PRIMARY KEY,
    event           TEXT   NOT NULL,
    at              BIGINT NOT NULL,
    by_kind         TEXT   NOT NULL,
    by_name         TEXT   NOT NULL,
    proposal        TEXT   NULL,
    tool            TEXT   NULL,
    connection      TEXT   NULL,
    environment     TEXT   NULL,
    input_digest    TEXT   NULL,
    input           TEXT   NULL,
    policy_version  TEXT   NULL,
    policy_class    TEXT   NULL,
    rule            TEXT   NULL,
    idempotency_key TEXT   NULL,
    request_id      TEXT   NULL,
    code            TEXT   NULL,
    sent            TEXT   NULL,
    through         BIGINT NULL,
    through_hash    TEXT   NULL,
    previous        TEXT   NOT NULL,
    hash            TEXT   NOT NULL
);
CREATE INDEX ledger_proposal ON ledger (proposal);
CREATE INDEX ledger_at ON ledger (at);

-- Where it ends. One row; who adds to the ledger holds it until their step ends.
CREATE TABLE ledger_head (
    id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number BIGINT  NOT NULL,
    hash   TEXT    NOT NULL
);
INSERT INTO ledger_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
