-- Who may sign in, and who they are. Events name people by their id alone; a name can be erased here, and the history
-- still holds.
CREATE TABLE person (
    id   text NOT NULL,
    name text,
    CONSTRAINT person_pkey PRIMARY KEY (id)
);

CREATE TABLE account (
    name          text   NOT NULL,
    person        text   NOT NULL REFERENCES person,
    password_hash text   NOT NULL,
    roles         text[] NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (name)
);
