-- Commands that a rule refused. They are no part of the history; they are kept so that a refusal can be questioned later.
CREATE TABLE refused_command (
    id       bigint         GENERATED ALWAYS AS IDENTITY,
    plan_id  text           NOT NULL,
    at       timestamptz(3) NOT NULL,
    person   text           NOT NULL,
    -- the version of the plan that the rule was held against
    version  bigint         NOT NULL,
    -- the command that was refused, and its place in its batch
    command  json           NOT NULL,
    place    int            NOT NULL,
    -- every rule that refused it, the foremost first, with the figures as they were evaluated
    refusals json           NOT NULL,
    CONSTRAINT refused_command_pkey PRIMARY KEY (id)
);

CREATE INDEX refused_command_of_plan ON refused_command (plan_id, id);
CREATE INDEX refused_command_by_age ON refused_command (at);
