-- The last change of the policy is looked for before the first decision of every program.
CREATE INDEX ledger_policy_changes ON ledger (number) WHERE event = 'policy_changed';
