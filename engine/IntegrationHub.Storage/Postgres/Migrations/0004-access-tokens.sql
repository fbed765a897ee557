-- Access tokens: what is kept is the SHA-256 of each. Moments are Unix milliseconds in UTC; scopes are words with a space between.
CREATE TABLE access_tokens (
    id           TEXT   NOT NULL PRIMARY KEY,
    kind         TEXT   NOT NULL CHECK (kind IN ('agent', 'person')),
    name         TEXT   NOT NULL,
    scopes       TEXT   NOT NULL,
    digest       TEXT   NOT NULL UNIQUE,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NULL,
    revoked_at   BIGINT NULL,
    last_used_at BIGINT NULL,
    -- An agent never approves and never makes tokens, not even by a mistake in here.
    CHECK (kind = 'person' OR (scopes NOT LIKE '%approve%' AND scopes NOT LIKE '%admin%'))
);
