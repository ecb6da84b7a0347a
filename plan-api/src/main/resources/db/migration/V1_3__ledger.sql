-- The ledger: digests over the event log, in which a later change shows. It follows from the events, except for the
-- signatures. What exactly is covered is written in docs/ledger.md.

CREATE TABLE ledger_entry (
    index     bigint NOT NULL CHECK (index >= 0),
    position  bigint NOT NULL,
    leaf      bytea  NOT NULL CHECK (octet_length(leaf) = 32),
    chain     bytea  NOT NULL CHECK (octet_length(chain) = 32),
    -- By these an event is found, and named when it is gone.
    event_id  uuid   NOT NULL,
    stream_id text   NOT NULL,
    sequence  bigint NOT NULL,
    CONSTRAINT ledger_entry_pkey PRIMARY KEY (index),
    CONSTRAINT ledger_entry_position UNIQUE (position)
);

-- Not unique: a copied event must not keep the rest from being sealed.
CREATE INDEX ledger_entry_event ON ledger_entry (event_id);

-- The roots of the complete subtrees of two leaves and more. One of 2^level leaves is called by the size that the ledger
-- had when it became complete, so that the rows are written in their order.
CREATE TABLE ledger_node (
    size  bigint NOT NULL,
    level int    NOT NULL CHECK (level > 0),
    hash  bytea  NOT NULL CHECK (octet_length(hash) = 32),
    CONSTRAINT ledger_node_pkey PRIMARY KEY (size, level)
);

-- The public keys, in the order in which they came into use; each is endorsed by the one before it.
CREATE TABLE ledger_key (
    number      int  NOT NULL,
    id          text NOT NULL,
    public_key  text NOT NULL,
    endorsed_by text,
    endorsement text,
    CONSTRAINT ledger_key_pkey PRIMARY KEY (number),
    CONSTRAINT ledger_key_id UNIQUE (id),
    CONSTRAINT ledger_key_endorsement CHECK ((endorsed_by IS NULL) = (endorsement IS NULL))
);

CREATE TABLE ledger_checkpoint (
    size      bigint         NOT NULL,
    root      bytea          NOT NULL CHECK (octet_length(root) = 32),
    chain     bytea          NOT NULL CHECK (octet_length(chain) = 32),
    at        timestamptz(3) NOT NULL,
    key       text           NOT NULL REFERENCES ledger_key (id),
    signature text           NOT NULL,
    CONSTRAINT ledger_checkpoint_pkey PRIMARY KEY (size, key)
);

CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger is only ever appended to: % is refused.', TG_OP
        USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER ledger_node_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_node
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER ledger_key_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_key
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER ledger_checkpoint_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
