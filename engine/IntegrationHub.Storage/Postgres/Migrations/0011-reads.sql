-- The reads that limits speak of, for as long as the longest of them counts; no other read leaves a row. Moments are Unix milliseconds in UTC.
CREATE TABLE reads (
    at          BIGINT NOT NULL,
    tool        TEXT NOT NULL,
    tool_group  TEXT NOT NULL,
    connection  TEXT NOT NULL,
    environment TEXT NOT NULL,
    read_by     TEXT NOT NULL
);
CREATE INDEX reads_at ON reads (at);

-- One row. Who takes from a limit on reads holds it until their step ends.
CREATE TABLE reads_turn (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1));
INSERT INTO reads_turn (id) VALUES (1);
