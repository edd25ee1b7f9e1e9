--liquibase formatted sql

--changeset ketnap:reasons-1
-- Why branches admit nobody, in the codes of the field: what lies outside the committee, and what lies with it.
CREATE TABLE cause_code (
    code  VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    kind  VARCHAR(10) CHARACTER SET ascii NOT NULL,
    place INT         NOT NULL,
    CONSTRAINT cause_kind CHECK (kind IN ('OBJECTIVE', 'SUBJECTIVE'))
);

--changeset ketnap:reasons-2
INSERT INTO cause_code (code, kind, place) VALUES
    ('OUT_MIGRATION',             'OBJECTIVE',  1),
    ('STUDY_AWAY',                'OBJECTIVE',  2),
    ('LABOUR_EXPORT',             'OBJECTIVE',  3),
    ('AGEING',                    'OBJECTIVE',  4),
    ('NO_SOURCE',                 'OBJECTIVE',  5),
    ('ENTERPRISE_CUTS',           'OBJECTIVE',  6),
    ('LOW_COVERAGE_ENTERPRISE',   'OBJECTIVE',  7),
    ('COMMITTEE_INATTENTION',     'SUBJECTIVE', 8),
    ('MASS_ORG_PASSIVE',          'SUBJECTIVE', 9),
    ('YOUTH_NO_MOTIVATION',       'SUBJECTIVE', 10),
    ('OWNER_UNAWARE',             'SUBJECTIVE', 11),
    ('ENTERPRISE_COMMITTEE_WEAK', 'SUBJECTIVE', 12),
    ('CADRE_NOT_CLOSE',           'SUBJECTIVE', 13),
    ('DOSSIER_CARELESS',          'SUBJECTIVE', 14);

--changeset ketnap:reasons-3
-- What a committee does about it.
CREATE TABLE measure_code (
    code  VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    place INT         NOT NULL
);

--changeset ketnap:reasons-4
INSERT INTO measure_code (code, place) VALUES
    ('ASSIGN_TARGET',               1),
    ('ASSIGN_MEMBER_IN_CHARGE',     2),
    ('REVIEW_SOURCES',              3),
    ('SPECIAL_CLASS',               4),
    ('EMULATION_MOVEMENT',          5),
    ('SCHOOL_PLAN',                 6),
    ('THEMATIC_BRANCH_MEETING',     7),
    ('MONTHLY_REVIEW',              8),
    ('PRAISE_CRITICISE',            9),
    ('LINK_TO_RATING',              10),
    ('FLEXIBLE_SUPPORT_ENTERPRISE', 11),
    ('DOSSIER_GUIDANCE',            12),
    ('FAMILY_COORDINATION',         13),
    ('WORKSHOP',                    14);

--changeset ketnap:reasons-5
-- A cause holds from the day it was noted until the day before ended_on.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE stagnation_cause
    ADD COLUMN ended_on  DATE   NOT NULL DEFAULT '9999-12-31',
    ADD COLUMN import_id BIGINT NOT NULL DEFAULT 0,
    ADD KEY cause_holds (cause, noted_on, ended_on),
    ADD KEY cause_import (import_id);

--changeset ketnap:reasons-6
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE stagnation_cause ADD CONSTRAINT cause_known FOREIGN KEY (cause) REFERENCES cause_code (code);

--changeset ketnap:reasons-7
-- granted_to is the day after the last one that was approved, valid_to the day it really ended: earlier when withdrawn.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE exemption
    ADD COLUMN granted_to       DATE         NOT NULL DEFAULT '9999-12-31',
    ADD COLUMN withdrawn_on     DATE         NULL,
    ADD COLUMN withdrawn_reason VARCHAR(500) NULL,
    ADD COLUMN import_id        BIGINT       NOT NULL DEFAULT 0,
    ADD KEY exemption_import (import_id);

--changeset ketnap:reasons-8
-- What was agreed for a branch. The owner is an office, never the name of a person: this table keeps its history.
CREATE TABLE agreed_action (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT        NOT NULL,
    measure         VARCHAR(40)   CHARACTER SET ascii NOT NULL,
    agreed_on       DATE          NOT NULL,
    owner           VARCHAR(120)  NOT NULL,
    review_on       DATE          NOT NULL,
    closed_on       DATE          NULL,
    outcome         VARCHAR(1000) NULL,
    note            VARCHAR(1000) NULL,
    import_id       BIGINT        NOT NULL DEFAULT 0,
    UNIQUE KEY one_action (organization_id, measure, agreed_on),
    KEY action_import (import_id),
    CONSTRAINT action_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT action_measure FOREIGN KEY (measure) REFERENCES measure_code (code)
) WITH SYSTEM VERSIONING;

--changeset ketnap:reasons-9
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('exemption.longest-months',   '2000-01-01', '12', 'proposal: branches answer for each year anew, so an exemption is looked at every year'),
    ('branch.small-thresholds',    '2000-01-01', '3,5,9', 'under 3 no branch may stand, under 5 is small, 9 local members: 03-ĐA/TU Tuyên Quang, plan of Hàm Yên'),
    ('stagnation.cause-years',     '2000-01-01', '5', 'years shown side by side when causes are compared');
