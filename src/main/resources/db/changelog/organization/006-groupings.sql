--liquibase formatted sql

--changeset ketnap:organization-16
-- A named set of units that is no level of the tree ("the communes of the former district"). version counts the changes
-- somebody has seen; code is never one of a unit, and where a unit takes it later the unit is meant.
CREATE TABLE unit_grouping (
    id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code              VARCHAR(60)   COLLATE utf8mb4_bin NOT NULL,
    name              VARCHAR(255)  NOT NULL,
    search_text       VARCHAR(400)  COLLATE utf8mb4_bin NOT NULL COMMENT 'code and name, lower case, without accents',
    instrument_number VARCHAR(120)  NULL,
    instrument_on     DATE          NULL,
    note              VARCHAR(1000) NULL,
    version           INT           NOT NULL DEFAULT 1,
    UNIQUE KEY one_grouping_a_code (code)
) WITH SYSTEM VERSIONING;

--changeset ketnap:organization-17
-- Which units belong to a grouping on which days, half-open like every range.
CREATE TABLE grouping_member (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grouping_id     BIGINT NOT NULL,
    organization_id BIGINT NOT NULL,
    valid_from      DATE   NOT NULL,
    valid_to        DATE   NOT NULL DEFAULT '9999-12-31',
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY one_membership_a_day (grouping_id, organization_id, validity WITHOUT OVERLAPS),
    KEY grouping_member_unit (organization_id),
    CONSTRAINT member_grouping FOREIGN KEY (grouping_id) REFERENCES unit_grouping (id),
    CONSTRAINT member_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) WITH SYSTEM VERSIONING;
