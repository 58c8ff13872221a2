-- The doubles of a person.
CREATE INDEX person_by_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
