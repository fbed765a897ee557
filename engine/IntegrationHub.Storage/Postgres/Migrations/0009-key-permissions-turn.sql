-- One row. Who puts all that is known of a key in the place of what was holds it until their step ends, so that what two of them found is not mixed.
CREATE TABLE key_permissions_turn (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1));
INSERT INTO key_permissions_turn (id) VALUES (1);
