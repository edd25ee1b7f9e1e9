--liquibase formatted sql

--changeset ketnap:figure-3
-- Papers print a rate without the number behind it: the row then has a published_rate and no value.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE declared_figure MODIFY value BIGINT NULL;

--changeset ketnap:figure-4
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE declared_figure ADD CONSTRAINT figure_says_something CHECK (value IS NOT NULL OR published_rate IS NOT NULL);
