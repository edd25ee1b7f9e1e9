--liquibase formatted sql

--changeset ketnap:source-tally-1
-- From which day until before which day the tree is as candidate_above has it: one row.
CREATE TABLE candidate_tree (
    one        TINYINT NOT NULL DEFAULT 1 PRIMARY KEY,
    valid_from DATE    NOT NULL,
    valid_to   DATE    NOT NULL,
    CONSTRAINT one_tree CHECK (one = 1)
);

--changeset ketnap:source-tally-2
-- In whose sums the candidates of a unit are: those above the unit (or its heir) in the tree of today, and itself where
-- it is no branch.
CREATE TABLE candidate_above (
    organization_id BIGINT NOT NULL,
    ancestor_id     BIGINT NOT NULL,
    PRIMARY KEY (organization_id, ancestor_id)
);

--changeset ketnap:source-tally-3
-- Who stands in which stage since when, and with the mark FEASIBLE.
CREATE TABLE candidate_standing (
    ancestor_id BIGINT      NOT NULL,
    channel     VARCHAR(30) CHARACTER SET ascii NOT NULL,
    stage       VARCHAR(30) CHARACTER SET ascii NOT NULL,
    n           INT         NOT NULL,
    PRIMARY KEY (ancestor_id, channel, stage)
);

--changeset ketnap:source-tally-4
CREATE TABLE candidate_since (
    ancestor_id BIGINT      NOT NULL,
    stage       VARCHAR(30) CHARACTER SET ascii NOT NULL,
    since       DATE        NOT NULL,
    n           INT         NOT NULL,
    PRIMARY KEY (ancestor_id, stage, since)
);

--changeset ketnap:source-tally-5
-- How many of those who have gone on since stood in a stage before the decision when a month began, by the first of the
-- month; at the end of time: who stands there still.
CREATE TABLE candidate_stock (
    month       DATE        NOT NULL,
    ancestor_id BIGINT      NOT NULL,
    stage       VARCHAR(30) CHARACTER SET ascii NOT NULL,
    n           INT         NOT NULL,
    PRIMARY KEY (month, ancestor_id, stage)
);

--changeset ketnap:source-tally-10
-- The numbers from 0 on, so that one row becomes one for each of its months.
CREATE TABLE tally_number (
    n SMALLINT NOT NULL PRIMARY KEY
);

--changeset ketnap:source-tally-11
INSERT INTO tally_number (n)
WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 600) SELECT n FROM number;

--changeset ketnap:source-tally-6
-- How many days from the class to the decision: of those sent in a month (-1: no decision) and of those decided in it.
CREATE TABLE candidate_class_days (
    ancestor_id BIGINT      NOT NULL,
    step        VARCHAR(30) CHARACTER SET ascii NOT NULL,
    month       DATE        NOT NULL,
    days        INT         NOT NULL,
    n           INT         NOT NULL,
    PRIMARY KEY (ancestor_id, step, month, days)
);

--changeset ketnap:source-tally-7
-- What has become of those who had the certificate in a year.
CREATE TABLE candidate_cohort (
    ancestor_id BIGINT   NOT NULL,
    trained_in  SMALLINT NOT NULL,
    n           INT      NOT NULL,
    decided     INT      NOT NULL,
    gone        INT      NOT NULL,
    PRIMARY KEY (ancestor_id, trained_in)
);

--changeset ketnap:source-tally-8
-- Who came or went in the few days that no whole month holds.
CREATE INDEX stay_came ON candidate_stay (stage, valid_from, organization_id);

--changeset ketnap:source-tally-9
CREATE INDEX stay_ended ON candidate_stay (valid_to, stage, organization_id);
