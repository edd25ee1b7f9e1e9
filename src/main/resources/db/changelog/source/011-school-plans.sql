--liquibase formatted sql

--changeset ketnap:source-school-1
-- Pupils as sources, who are under age: counts by school, grade, school year and stage, as at a day; never names.
-- school_year is the year in which it begins. Of several days the latest counts.
CREATE TABLE school_plan (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT       NOT NULL,
    school_year     SMALLINT     NOT NULL,
    grade           TINYINT      NOT NULL,
    stage           VARCHAR(20)  CHARACTER SET ascii NOT NULL,
    as_of_on        DATE         NOT NULL,
    pupils          INT          NOT NULL,
    note            VARCHAR(500) NULL,
    import_id       BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY one_count (organization_id, school_year, grade, stage, as_of_on),
    KEY school_plan_year (school_year, organization_id),
    KEY school_plan_import (import_id),
    CONSTRAINT school_plan_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT pupils_counted CHECK (pupils >= 0)
) WITH SYSTEM VERSIONING;
