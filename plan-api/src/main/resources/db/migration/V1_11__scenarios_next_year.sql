-- What a scenario's commands came to in next year's plan, so that later ones are judged on it.
ALTER TABLE scenario_step ADD COLUMN next_events json NOT NULL DEFAULT '[]';
