-- Findings and agendas are functions of how a plan stands, which is kept once for both as the view 'standing'.
DELETE FROM view_snapshot WHERE view IN ('findings', 'agenda');
DELETE FROM view_current WHERE view IN ('findings', 'agenda');
DELETE FROM view_token WHERE view IN ('findings', 'agenda');
