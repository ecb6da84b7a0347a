-- The views: what the history has made of each plan. All of it is disposable: it can be folded anew from the events.
-- A generation is one folding of a view from the beginning. A rebuild makes a new one beside the live one, so that the
-- service can answer meanwhile, and the two change places in one transaction.

-- How far each view has come. It moves in the transaction that writes what it tells of, so that the two never differ.
CREATE TABLE view_token (
    view       text    NOT NULL,
    generation bigint  NOT NULL,
    -- Of the last event that the view has seen; 0 is before the first.
    position   bigint  NOT NULL DEFAULT 0,
    live       boolean NOT NULL,
    -- Of the event that the view could not take, and why (never its payload).
    failed_at  bigint,
    failure    text,
    CONSTRAINT view_token_pkey PRIMARY KEY (view, generation),
    CONSTRAINT view_token_failure CHECK ((failed_at IS NULL) = (failure IS NULL))
) WITH (fillfactor = 50);

CREATE UNIQUE INDEX view_token_live ON view_token (view) WHERE live;

CREATE TABLE view_current (
    view             text   NOT NULL,
    generation       bigint NOT NULL,
    plan_id          text   NOT NULL,
    version          bigint NOT NULL,
    -- Tells what the state's JSON looks like; a state of another shape than the program's is folded anew.
    shape            text   NOT NULL,
    state            json   NOT NULL,
    -- The version of the last snapshot (-1: none) and the bytes of the events since: when the next one is due.
    snapshot_version bigint NOT NULL,
    weight           bigint NOT NULL,
    CONSTRAINT view_current_pkey PRIMARY KEY (view, generation, plan_id)
) WITH (fillfactor = 70);

CREATE TABLE view_snapshot (
    view       text   NOT NULL,
    generation bigint NOT NULL,
    plan_id    text   NOT NULL,
    version    bigint NOT NULL,
    shape      text   NOT NULL,
    state      json   NOT NULL,
    CONSTRAINT view_snapshot_pkey PRIMARY KEY (view, generation, plan_id, version)
);
