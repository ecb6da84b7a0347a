-- States are written far more often than they are read, and lz4 takes a fraction of the time. A server built without it
-- keeps its default.
DO $$
BEGIN
    ALTER TABLE view_current ALTER COLUMN state SET COMPRESSION lz4;
    ALTER TABLE view_snapshot ALTER COLUMN state SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    RAISE NOTICE 'Without lz4 the states of the views are compressed more slowly';
END
$$;
