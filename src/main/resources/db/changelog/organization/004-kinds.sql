--liquibase formatted sql

--changeset ketnap:organization-13
-- All branches of a day, without reading what they are called.
ALTER TABLE organization_version ADD KEY organization_version_kind (kind, valid_to, organization_id, valid_from);
