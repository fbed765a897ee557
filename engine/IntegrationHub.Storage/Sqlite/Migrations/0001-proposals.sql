-- Moments are Unix milliseconds in UTC; states and policy classes are words.
CREATE TABLE proposals (
    id              TEXT    NOT NULL PRIMARY KEY,
    token_digest    TEXT    NOT NULL UNIQUE,
    tool            TEXT    NOT NULL,
    input           TEXT    NOT NULL,
    connection      TEXT    NOT NULL,
    key_digest      TEXT    NOT NULL,
    request_digest  TEXT    NOT NULL,
    environment     TEXT    NOT NULL,
    policy_version  TEXT    NOT NULL,
    policy_class    TEXT    NOT NULL,
    idempotency_key TEXT    NOT NULL UNIQUE,
    says            TEXT    NOT NULL,
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    state           TEXT    NOT NULL,
    approved_at     INTEGER NULL,
    claimed_at      INTEGER NULL,
    outcome         TEXT    NULL
);
