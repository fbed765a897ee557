-- What limits count: a write from its claim on, gone again when it is certain that nothing was done. Moments are Unix milliseconds in UTC.
ALTER TABLE proposals ADD COLUMN facts TEXT NULL;

CREATE TABLE spendings (
    proposal     TEXT    NOT NULL PRIMARY KEY,
    at           INTEGER NOT NULL,
    tool         TEXT    NOT NULL,
    tool_group   TEXT    NOT NULL,
    moves_money  INTEGER NOT NULL,
    irreversible INTEGER NOT NULL,
    notifies     INTEGER NOT NULL,
    connection   TEXT    NOT NULL,
    environment  TEXT    NOT NULL,
    proposed_by  TEXT    NOT NULL,
    customer     TEXT    NULL,
    amount       INTEGER NULL,
    currency     TEXT    NULL
);
CREATE INDEX spendings_at ON spendings (at);

-- One row. Who takes from a limit holds it until their step ends, so that nobody counts what another is about to add.
CREATE TABLE spendings_turn (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1));
INSERT INTO spendings_turn (id) VALUES (1);
