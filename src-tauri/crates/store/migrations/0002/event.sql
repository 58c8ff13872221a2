-- The agenda: by day, then by id.
DROP INDEX event_by_day;
CREATE INDEX event_by_agenda ON event (day, id) WHERE deleted = 0;
