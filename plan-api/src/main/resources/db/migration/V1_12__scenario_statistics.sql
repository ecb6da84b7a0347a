-- The planner's statistics would keep copies of what stands in a column. Setting its type drops those that there are.
ALTER TABLE scenario ALTER COLUMN title TYPE text;
ALTER TABLE scenario ALTER COLUMN title SET STATISTICS 0;
ALTER TABLE scenario_step ALTER COLUMN request_key TYPE text;
ALTER TABLE scenario_step ALTER COLUMN request_key SET STATISTICS 0;
