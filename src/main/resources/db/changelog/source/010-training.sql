--liquibase formatted sql

--changeset ketnap:source-training-1
-- A class for people on the list (AWARENESS) or for probationary members (NEW_MEMBER). A plan may still be without days,
-- places or a teaching body. declared is the total its host has reported: it stands beside what is registered, and
-- neither mends the other.
CREATE TABLE training_class (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT       NOT NULL COMMENT 'the host',
    kind            VARCHAR(20)  CHARACTER SET ascii NOT NULL,
    special         VARCHAR(30)  CHARACTER SET ascii NOT NULL,
    title           VARCHAR(200) NOT NULL,
    taught_by       VARCHAR(200) NULL,
    from_on         DATE         NULL,
    to_on           DATE         NULL,
    places          INT          NULL,
    declared        INT          NULL,
    cancelled_on    DATE         NULL,
    cancelled_for   VARCHAR(500) NULL,
    version         INT          NOT NULL DEFAULT 1,
    KEY class_of_host (organization_id, from_on),
    CONSTRAINT class_host FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT class_runs_forwards CHECK ((from_on IS NULL AND to_on IS NULL) OR from_on <= to_on),
    CONSTRAINT class_cancelled_for_a_reason CHECK ((cancelled_on IS NULL) = (cancelled_for IS NULL))
) WITH SYSTEM VERSIONING;

--changeset ketnap:source-training-2
-- The places of a class handed to units; a locked share stays when the rest is shared out anew.
CREATE TABLE training_place (
    class_id        BIGINT  NOT NULL,
    organization_id BIGINT  NOT NULL,
    places          INT     NOT NULL,
    locked          BOOLEAN NOT NULL,
    PRIMARY KEY (class_id, organization_id),
    KEY place_of_unit (organization_id),
    CONSTRAINT place_class FOREIGN KEY (class_id) REFERENCES training_class (id),
    CONSTRAINT place_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT place_counts CHECK (places >= 0)
) WITH SYSTEM VERSIONING;

--changeset ketnap:source-training-3
-- Candidates in an awareness class. organization_id carried the person when he was registered, sender_id is the unit whose
-- place he takes; both stay when the person changes hands. Whoever waits for the result of one class is in no other.
CREATE TABLE training_participant (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    class_id        BIGINT       NOT NULL,
    candidate_id    BIGINT       NOT NULL,
    organization_id BIGINT       NOT NULL,
    sender_id       BIGINT       NOT NULL,
    registered_on   DATE         NOT NULL,
    result          VARCHAR(20)  CHARACTER SET ascii NULL,
    certified_on    DATE         NULL,
    reason          VARCHAR(500) NULL COMMENT 'why absent or failed; no name',
    version         INT          NOT NULL DEFAULT 1,
    waits           BIGINT       AS (IF(result IS NULL, candidate_id, NULL)) PERSISTENT,
    UNIQUE KEY once_in_a_class (class_id, candidate_id),
    UNIQUE KEY waits_in_one_class (waits),
    KEY participant_of_unit (organization_id),
    CONSTRAINT participant_class FOREIGN KEY (class_id) REFERENCES training_class (id),
    CONSTRAINT participant_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
    CONSTRAINT participant_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT participant_sender FOREIGN KEY (sender_id) REFERENCES organization (id),
    CONSTRAINT certified_who_completed CHECK ((certified_on IS NULL) = (result IS NULL OR result <> 'COMPLETED'))
);

--changeset ketnap:source-training-4
-- The number on a certificate is the person's: it goes when the name goes.
CREATE TABLE training_certificate (
    participant_id BIGINT      NOT NULL PRIMARY KEY,
    candidate_id   BIGINT      NOT NULL,
    number         VARCHAR(60) NOT NULL,
    CONSTRAINT certificate_participant FOREIGN KEY (participant_id) REFERENCES training_participant (id) ON DELETE CASCADE,
    CONSTRAINT certificate_person FOREIGN KEY (candidate_id) REFERENCES candidate_person (candidate_id) ON DELETE CASCADE
);

--changeset ketnap:source-training-5
-- Probationary members in a new-member class, counted by unit.
CREATE TABLE training_count (
    class_id        BIGINT NOT NULL,
    organization_id BIGINT NOT NULL,
    sent            INT    NOT NULL,
    completed       INT    NOT NULL,
    failed          INT    NOT NULL,
    absent          INT    NOT NULL,
    version         INT    NOT NULL DEFAULT 1,
    PRIMARY KEY (class_id, organization_id),
    KEY count_of_unit (organization_id),
    CONSTRAINT count_class FOREIGN KEY (class_id) REFERENCES training_class (id),
    CONSTRAINT count_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT count_of_those_sent CHECK (completed + failed + absent <= sent)
) WITH SYSTEM VERSIONING;
