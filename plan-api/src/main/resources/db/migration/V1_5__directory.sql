-- The directory: what people are called. A name is here and nowhere else; the row goes when its person is erased, and
-- the id stays with a mark, so that the history still holds.
CREATE TABLE directory (
    person text NOT NULL REFERENCES person,
    name   text NOT NULL,
    CONSTRAINT directory_pkey PRIMARY KEY (person)
);

INSERT INTO directory (person, name) SELECT id, name FROM person WHERE name IS NOT NULL;
ALTER TABLE person DROP COLUMN name;
-- Writes the table anew, for a column that is dropped stays in the file.
CLUSTER person USING person_pkey;

ALTER TABLE person ADD COLUMN erased_at timestamptz(3);
ALTER TABLE person ADD COLUMN erased_by text;
ALTER TABLE person ADD CONSTRAINT person_erased CHECK ((erased_at IS NULL) = (erased_by IS NULL));

-- The planner's statistics would keep copies of what stands in a column.
ALTER TABLE directory ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE account ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE account ALTER COLUMN password_hash SET STATISTICS 0;
