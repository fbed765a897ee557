-- Keys are sealed; every column but last_used_at is bound to the sealed key, so that a changed one keeps it from opening.
CREATE TABLE connections (
    name         TEXT    NOT NULL PRIMARY KEY,
    integration  TEXT    NOT NULL,
    environment  TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    last_four    TEXT    NOT NULL,
    key_digest   TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER NULL,
    nonce        BLOB    NOT NULL,
    sealed       BLOB    NOT NULL
);

-- The master key that all of them are sealed with. One row, or none when there is no connection.
CREATE TABLE vault (
    id          INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    sealed_with TEXT    NOT NULL
);
