-- The event log: what happened, in the order in which it became durable. Nothing in it is ever changed.

-- Drawn from only under the advisory lock of the append, and never ahead (cache 1), so that the order of positions is
-- the order of commits and no reader can pass over an event.
CREATE SEQUENCE event_position AS bigint START 1 CACHE 1;

CREATE TABLE event (
    position    bigint         NOT NULL,
    stream_type text           NOT NULL,
    stream_id   text           NOT NULL,
    sequence    bigint         NOT NULL CHECK (sequence >= 0),
    event_id    uuid           NOT NULL,
    type        text           NOT NULL,
    revision    int            NOT NULL,
    at          timestamptz(3) NOT NULL,
    person      text           NOT NULL,
    -- json, not jsonb: the text stays as it was written.
    payload     json           NOT NULL,
    metadata    json           NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (position),
    CONSTRAINT event_stream_sequence UNIQUE (stream_type, stream_id, sequence)
);

-- The version of a stream at any moment.
CREATE INDEX event_stream_at ON event (stream_type, stream_id, at, sequence);

CREATE FUNCTION refuse_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The event log is only ever appended to: % is refused. A mistake is put right by a new event.', TG_OP
        USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_event();

-- The first answer to a request with an Idempotency-Key, kept in the same statement as the events it tells of.
CREATE TABLE kept_answer (
    person      text        NOT NULL,
    stream_type text        NOT NULL,
    stream_id   text        NOT NULL,
    key         text        NOT NULL,
    digest      bytea       NOT NULL,
    version     bigint      NOT NULL,
    answer      json        NOT NULL,
    kept_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT kept_answer_key PRIMARY KEY (person, stream_type, stream_id, key)
);

-- The folded state of a stream at a sequence. Disposable: it can always be folded anew from the events.
CREATE TABLE state_snapshot (
    stream_type text   NOT NULL,
    stream_id   text   NOT NULL,
    sequence    bigint NOT NULL,
    shape       text   NOT NULL,
    state       json   NOT NULL,
    CONSTRAINT state_snapshot_pkey PRIMARY KEY (stream_type, stream_id)
);
