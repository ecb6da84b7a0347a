-- The log of decisions: one row for each event of a plan, in words. As of any version it is its rows up to there.
CREATE TABLE decision_log (
    generation bigint         NOT NULL,
    plan_id    text           NOT NULL,
    sequence   bigint         NOT NULL,
    at         timestamptz(3) NOT NULL,
    person     text           NOT NULL,
    type       text           NOT NULL,
    -- Keys of all that the event is about.
    subjects   text[]         NOT NULL,
    -- The days on which it may hold in the world; absent where history does not tell.
    dated_from date,
    dated_to   date,
    -- All its words in lower case, to search in.
    words      text           NOT NULL,
    entry      json           NOT NULL,
    CONSTRAINT decision_log_pkey PRIMARY KEY (generation, plan_id, sequence)
);

-- A plan's rows are some thousands, found in order by the key. Indexes for the filters were tried: keeping them cost more
-- than all else that is written of an event.
