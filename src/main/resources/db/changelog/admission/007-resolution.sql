--liquibase formatted sql

--changeset ketnap:admission-resolution-1
-- The day of the resolution of the branch, from which the time of the decision runs; entered by hand, NULL where not stated.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE admission ADD COLUMN resolved_on DATE NULL;

--changeset ketnap:admission-resolution-2
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE admission ADD CONSTRAINT resolved_before_decision CHECK (resolved_on IS NULL OR resolved_on <= decided_on);
