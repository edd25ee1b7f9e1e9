--liquibase formatted sql

--changeset ketnap:source-1
-- One round of one person on the list of one unit: from the list to the official member, or to the way out. Who comes
-- back begins another round. A column for each step holds its day; a step that is not taken, or not known, is NULL.
-- No name here: what is left of a purged person are counts. person is a salted digest of name and birth.
CREATE TABLE candidate (
    id                  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id     BIGINT      NOT NULL COMMENT 'who carries the person as a source',
    person              CHAR(32)    CHARACTER SET ascii NOT NULL,
    round               TINYINT     NOT NULL DEFAULT 1,
    admitting_branch_id BIGINT      NULL COMMENT 'the branch that will admit, where it is another one',
    channel             VARCHAR(30) CHARACTER SET ascii NOT NULL,
    listed_on                   DATE        NULL,
    helper_assigned_on          DATE        NULL,
    sent_to_class_on            DATE        NULL,
    completed_class_on          DATE        NULL,
    dossiers_on                 DATE        NULL,
    verified_on                 DATE        NULL,
    introduced_on               DATE        NULL,
    branch_resolution_on        DATE        NULL,
    base_committee_on           DATE        NULL,
    decided_on                  DATE        NULL,
    admitted_on                 DATE        NULL,
    sent_to_new_member_class_on DATE        NULL,
    recognized_on               DATE        NULL,
    left_on                     DATE        NULL,
    way_out             VARCHAR(30) CHARACTER SET ascii NULL,
    certificate_on      DATE        NULL COMMENT 'of an earlier round, where it still counts',
    feasible            BOOLEAN     NULL,
    judged_on           DATE        NULL,
    hindrance           VARCHAR(30) CHARACTER SET ascii NULL,
    import_id           BIGINT      NOT NULL DEFAULT 0,
    UNIQUE KEY one_round (organization_id, person, round),
    KEY candidate_person_of (person),
    KEY candidate_import (import_id),
    CONSTRAINT candidate_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT candidate_admitting FOREIGN KEY (admitting_branch_id) REFERENCES organization (id),
    CONSTRAINT candidate_left_for_a_reason CHECK ((left_on IS NULL) = (way_out IS NULL)),
    CONSTRAINT candidate_judged_on_a_day CHECK ((feasible IS NULL) = (judged_on IS NULL))
) WITH SYSTEM VERSIONING;

--changeset ketnap:source-2
-- Who it is: not system-versioned, so that a deletion stays a deletion.
CREATE TABLE candidate_person (
    candidate_id BIGINT       NOT NULL PRIMARY KEY,
    full_name    VARCHAR(120) NOT NULL,
    search_name  VARCHAR(120) COLLATE utf8mb4_bin NOT NULL COMMENT 'lower case, without accents',
    born_on      DATE         NOT NULL,
    assigned_to  VARCHAR(120) NULL COMMENT 'the full member who helps',
    note         VARCHAR(500) NULL,
    CONSTRAINT person_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE
);

--changeset ketnap:source-3
-- From which day until before which day a candidate stood in a stage; derived from candidate in the transaction that
-- changes it. On every day each person known stands in exactly one stage; FEASIBLE stands beside them, as a mark.
CREATE TABLE candidate_stay (
    candidate_id    BIGINT      NOT NULL,
    stage           VARCHAR(30) CHARACTER SET ascii NOT NULL,
    organization_id BIGINT      NOT NULL,
    channel         VARCHAR(30) CHARACTER SET ascii NOT NULL,
    valid_from      DATE        NOT NULL,
    valid_to        DATE        NOT NULL,
    way_out         VARCHAR(30) CHARACTER SET ascii NULL COMMENT 'why LEFT',
    left_from       VARCHAR(30) CHARACTER SET ascii NULL COMMENT 'the stage before LEFT',
    PRIMARY KEY (candidate_id, stage),
    KEY stay_of_unit (organization_id, valid_to, valid_from, stage, channel),
    KEY stay_reached (valid_from, stage, organization_id, channel),
    CONSTRAINT stay_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE
);

--changeset ketnap:source-4
-- Clocks that run, by the day they started; how long they run is a dated rule and is asked when they are read.
CREATE TABLE candidate_clock (
    candidate_id    BIGINT      NOT NULL,
    kind            VARCHAR(20) CHARACTER SET ascii NOT NULL,
    organization_id BIGINT      NOT NULL,
    started_on      DATE        NOT NULL,
    PRIMARY KEY (candidate_id, kind),
    KEY clock_started (kind, started_on, organization_id),
    KEY clock_of_unit (organization_id, kind, started_on),
    CONSTRAINT clock_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE
);

--changeset ketnap:source-5
-- Who stands where on a day: of the stages on the way, and not of the many who are through.
CREATE INDEX stay_standing ON candidate_stay (stage, valid_to, valid_from, organization_id, channel);
