-- Commands on goal programmes and effect studies are refused too; plan_id is then their identifier.
ALTER TABLE refused_command ADD COLUMN stream_type text NOT NULL DEFAULT 'Plan';
