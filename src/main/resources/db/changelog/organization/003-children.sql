--liquibase formatted sql

--changeset ketnap:organization-12
-- Children of many units on a day are counted from the index alone.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE placement ADD KEY placement_children (parent_id, valid_from, valid_to);
