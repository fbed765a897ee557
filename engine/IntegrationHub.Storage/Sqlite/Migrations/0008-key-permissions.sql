-- What keys may do, as the service has said. A key is known by its digest.
CREATE TABLE key_permissions (
    integration TEXT    NOT NULL,
    key_digest  TEXT    NOT NULL,
    permission  TEXT    NOT NULL,
    access      TEXT    NOT NULL,
    given       INTEGER NOT NULL,
    learnt_at   INTEGER NOT NULL,
    PRIMARY KEY (integration, key_digest, permission, access)
);
