--liquibase formatted sql

--changeset ketnap:admission-4
-- One admission of one person by one branch. No name here: what is left of a purged person are counts.
-- person is a salted digest of name and birth; it recognises a row that comes again.
CREATE TABLE admission (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT      NOT NULL,
    person          CHAR(32)    CHARACTER SET ascii NOT NULL,
    female          BOOLEAN     NOT NULL,
    ethnic_minority BOOLEAN     NOT NULL,
    religious       BOOLEAN     NOT NULL,
    channel         VARCHAR(30) CHARACTER SET ascii NOT NULL,
    decision_no     VARCHAR(60) NOT NULL,
    decided_on      DATE        NOT NULL,
    ceremony_on     DATE        NULL,
    recognized_on   DATE        NULL,
    struck_off_on   DATE        NULL,
    import_id       BIGINT      NOT NULL DEFAULT 0,
    UNIQUE KEY one_admission (organization_id, person),
    KEY admission_decided (decided_on, organization_id),
    KEY admission_branch (organization_id, decided_on),
    KEY admission_ceremony (ceremony_on),
    KEY admission_recognized (recognized_on),
    KEY admission_struck_off (struck_off_on),
    KEY admission_person (person),
    KEY admission_import (import_id),
    CONSTRAINT admission_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT admission_in_order CHECK (ceremony_on IS NULL OR ceremony_on >= decided_on)
) WITH SYSTEM VERSIONING;

--changeset ketnap:admission-5
-- Who it was: not system-versioned, so that a deletion stays a deletion.
CREATE TABLE admitted_person (
    admission_id BIGINT       NOT NULL PRIMARY KEY,
    full_name    VARCHAR(120) NOT NULL,
    search_name  VARCHAR(120) COLLATE utf8mb4_bin NOT NULL COMMENT 'lower case, without accents',
    born_on      DATE         NOT NULL,
    ethnicity    VARCHAR(60)  NULL,
    religion     VARCHAR(60)  NULL,
    CONSTRAINT person_admission FOREIGN KEY (admission_id) REFERENCES admission (id) ON DELETE CASCADE
);

--changeset ketnap:admission-6
-- The salt of the digests, made once for each database.
CREATE TABLE person_salt (only_row TINYINT NOT NULL PRIMARY KEY, salt BINARY(32) NOT NULL);

--changeset ketnap:admission-7
INSERT INTO person_salt (only_row, salt) VALUES (1, RANDOM_BYTES(32));

--changeset ketnap:admission-8
CREATE OR REPLACE VIEW register_event AS
SELECT organization_id, 'ADMITTED' AS metric, 'DECISION' AS basis, decided_on AS counted_on, channel, female,
       ethnic_minority, religious
FROM admission
UNION ALL
SELECT organization_id, 'ADMITTED', 'CEREMONY', ceremony_on, channel, female, ethnic_minority, religious
FROM admission WHERE ceremony_on IS NOT NULL
UNION ALL
SELECT organization_id, 'RECOGNIZED', '', recognized_on, channel, female, ethnic_minority, religious
FROM admission WHERE recognized_on IS NOT NULL
UNION ALL
SELECT organization_id, 'STRUCK_OFF', '', struck_off_on, channel, female, ethnic_minority, religious
FROM admission WHERE struck_off_on IS NOT NULL;
