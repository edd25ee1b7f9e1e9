--liquibase formatted sql

--changeset ketnap:admission-1
-- When a branch admitted somebody last. clock_from is the first day of which it is known that nobody was admitted since:
-- the day after the last admission, or as_of_on less the years stated. as_of_on is 1000-01-01 where not stated.
CREATE TABLE last_admission (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT        NOT NULL,
    as_of_on        DATE          NOT NULL DEFAULT '1000-01-01',
    last_on         DATE          NULL,
    last_precision  VARCHAR(5)    CHARACTER SET ascii NOT NULL DEFAULT 'DAY',
    years           INT           NULL,
    clock_from      DATE          NOT NULL,
    note            VARCHAR(1000) NULL,
    import_id       BIGINT        NOT NULL DEFAULT 0,
    UNIQUE KEY one_statement (organization_id, as_of_on),
    KEY last_admission_clock (clock_from),
    KEY last_admission_import (import_id),
    CONSTRAINT last_admission_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT last_admission_says_something CHECK (last_on IS NOT NULL OR years IS NOT NULL)
) WITH SYSTEM VERSIONING;

--changeset ketnap:admission-2
-- Why a branch admits nobody: the codes of the field, objective or subjective.
CREATE TABLE stagnation_cause (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT      NOT NULL,
    cause           VARCHAR(40) CHARACTER SET ascii NOT NULL,
    noted_on        DATE        NOT NULL,
    note            VARCHAR(1000) NULL,
    UNIQUE KEY one_cause (organization_id, cause, noted_on),
    CONSTRAINT cause_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) WITH SYSTEM VERSIONING;

--changeset ketnap:admission-3
-- "Không còn nguồn": with evidence, who approved it and until when.
CREATE TABLE exemption (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT        NOT NULL,
    reason          VARCHAR(40)   CHARACTER SET ascii NOT NULL,
    evidence        VARCHAR(1000) NOT NULL,
    approved_by     VARCHAR(120)  NOT NULL,
    valid_from      DATE          NOT NULL,
    valid_to        DATE          NOT NULL,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY one_exemption_a_day (organization_id, validity WITHOUT OVERLAPS),
    CONSTRAINT exemption_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) WITH SYSTEM VERSIONING;
