-- What if: named branches of plans. They are no part of the history; what is merged becomes one.
CREATE TABLE scenario (
    plan_id        text           NOT NULL,
    key            text           NOT NULL,
    title          text,
    -- the version of the plan that it branches off from
    base_version   bigint         NOT NULL,
    person         text           NOT NULL,
    at             timestamptz(3) NOT NULL,
    -- the version that the plan came to when it was merged
    merged_version bigint,
    CONSTRAINT scenario_pkey PRIMARY KEY (plan_id, key)
);

CREATE TABLE scenario_step (
    plan_id      text           NOT NULL,
    scenario     text           NOT NULL,
    number       int            NOT NULL,
    person       text           NOT NULL,
    at           timestamptz(3) NOT NULL,
    -- how many commands, and the commands as they were sent
    orders       int            NOT NULL,
    commands     json           NOT NULL,
    -- what they came to, and the scenario's version after them
    events       json           NOT NULL,
    version      bigint         NOT NULL,
    -- what a repeated request is recognised by, and the answer that it gets
    request_key  text,
    digest       bytea,
    answer       json           NOT NULL,
    CONSTRAINT scenario_step_pkey PRIMARY KEY (plan_id, scenario, number),
    CONSTRAINT scenario_step_request UNIQUE (plan_id, scenario, person, request_key),
    CONSTRAINT scenario_step_of FOREIGN KEY (plan_id, scenario) REFERENCES scenario (plan_id, key)
);
