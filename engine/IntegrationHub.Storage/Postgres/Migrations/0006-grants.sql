-- What a person allows beforehand, within bounds and for a time. Moments are Unix milliseconds in UTC; amounts are of the smallest unit.
CREATE TABLE grants (
    id         TEXT   NOT NULL PRIMARY KEY,
    scope      TEXT   NOT NULL,
    max_count  BIGINT NOT NULL,
    max_amount BIGINT NULL,
    max_total  BIGINT NULL,
    currency   TEXT   NULL,
    given_by   TEXT   NOT NULL,
    given_at   BIGINT NOT NULL,
    until      BIGINT NOT NULL,
    revoked_at BIGINT NULL
);

-- Which grant covered a write.
ALTER TABLE spendings ADD COLUMN granted TEXT NULL;
CREATE INDEX spendings_granted ON spendings (granted) WHERE granted IS NOT NULL;
