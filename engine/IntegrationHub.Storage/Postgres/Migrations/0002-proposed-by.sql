-- Whose a proposal is, as kind:name. What an older build kept was made by whoever used the machine.
ALTER TABLE proposals ADD COLUMN proposed_by TEXT NOT NULL DEFAULT 'agent:local';
