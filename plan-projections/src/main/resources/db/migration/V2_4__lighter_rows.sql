-- A row of the log keeps what its event does not tell: the words that were true when it happened, and what is searched.
-- All else is read from the event beside it. So less is written for each event, and a rebuild has less to write.
ALTER TABLE decision_log ADD COLUMN kind text, ADD COLUMN text_sv text, ADD COLUMN text_en text;
UPDATE decision_log
SET kind = entry #>> '{subjects,0,kind}', text_sv = entry #>> '{text,sv}', text_en = entry #>> '{text,en}';
ALTER TABLE decision_log
    ALTER COLUMN kind SET NOT NULL,
    ALTER COLUMN text_sv SET NOT NULL,
    ALTER COLUMN text_en SET NOT NULL,
    DROP COLUMN at,
    DROP COLUMN person,
    DROP COLUMN type,
    DROP COLUMN entry;

-- States are JSON that the program wrote itself and reads whole. Checking it once more cost as much as storing it.
ALTER TABLE view_current ALTER COLUMN state TYPE text;
ALTER TABLE view_snapshot ALTER COLUMN state TYPE text;
