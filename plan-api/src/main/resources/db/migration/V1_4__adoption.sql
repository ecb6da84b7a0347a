-- Which version of a plan was adopted: found without going through its history, which may be long.
CREATE INDEX event_adoption ON event (stream_type, stream_id) INCLUDE (sequence) WHERE type = 'PlanAdopted';
