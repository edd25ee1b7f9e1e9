--liquibase formatted sql

--changeset ketnap:admission-changes-1
-- What was done to admissions by hand: who, when, which fields, why. What is changed of a person is told by the name of the
-- field alone. No key to admission: one that was struck out is gone from there, and stays here.
CREATE TABLE admission_change (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    admission_id    BIGINT       NOT NULL,
    organization_id BIGINT       NOT NULL,
    kind            VARCHAR(20)  CHARACTER SET ascii NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    user_id         BIGINT       NOT NULL,
    username        VARCHAR(60)  NOT NULL,
    reason          VARCHAR(500) NULL,
    fields          JSON         NOT NULL,
    KEY admission_change_of (admission_id, id),
    KEY admission_change_kind (kind, organization_id),
    CONSTRAINT change_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
);
