--liquibase formatted sql

--changeset ketnap:figure-5
-- From which day on the register of admissions of a unit, and of all below it, is kept and answers.
CREATE TABLE register_use (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    used_from       DATE   NOT NULL,
    import_id       BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY one_use (organization_id),
    KEY register_use_import (import_id),
    CONSTRAINT use_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) WITH SYSTEM VERSIONING;

--changeset ketnap:figure-6
-- What the registers say, day by day, for each unit that stood above the branch on that day and for the branch itself;
-- derived from the view register_event in the transaction that changes an admission or the tree. Groups overlap and are
-- columns; channels and sectors partition and are keys.
CREATE TABLE register_tally (
    ancestor_id     BIGINT      NOT NULL,
    metric          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    basis           VARCHAR(8)  CHARACTER SET ascii NOT NULL,
    counted_on      DATE        NOT NULL,
    channel         VARCHAR(30) CHARACTER SET ascii NOT NULL,
    sector          VARCHAR(26) CHARACTER SET ascii NOT NULL,
    n               INT         NOT NULL,
    women           INT         NOT NULL,
    ethnic_minority INT         NOT NULL,
    religious       INT         NOT NULL,
    PRIMARY KEY (ancestor_id, metric, basis, counted_on, channel, sector),
    KEY register_tally_day (counted_on)
);

--changeset ketnap:figure-7
-- What happened in the registers: filled by the room that keeps them (admission), which makes this view anew.
CREATE OR REPLACE VIEW register_event AS
SELECT 0 AS organization_id, '' AS metric, '' AS basis, DATE '1000-01-01' AS counted_on, '' AS channel,
       0 AS female, 0 AS ethnic_minority, 0 AS religious
FROM (SELECT 1) nothing WHERE FALSE;

--changeset ketnap:figure-8
ALTER TABLE declared_figure ADD KEY declared_figure_question (metric, population, to_on, organization_id);
