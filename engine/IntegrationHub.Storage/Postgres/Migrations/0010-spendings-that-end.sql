-- What no limit can ask for any more is taken away, the oldest first. What a grant has covered stays: its use is counted from these rows.
CREATE INDEX spendings_that_end ON spendings (at) WHERE granted IS NULL;
