-- Which connection to a service is taken when none is named; a service without a row has none that was chosen.
CREATE TABLE default_connections (
    integration TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL
);
