--liquibase formatted sql

--changeset ketnap:organization-1
-- Identity only: everything that can change stands in dated rows.
CREATE TABLE organization (
    id        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id BIGINT NOT NULL DEFAULT 0
);

--changeset ketnap:organization-2
-- Ranges are half-open: valid_to is the first day on which the row no longer holds, 9999-12-31 while it does.
CREATE TABLE organization_version (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT       NOT NULL,
    code            VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL,
    name            VARCHAR(255) NOT NULL,
    search_text     VARCHAR(400) COLLATE utf8mb4_bin NOT NULL COMMENT 'code and name, lower case, without accents',
    kind            VARCHAR(30)  CHARACTER SET ascii NOT NULL,
    sector          VARCHAR(30)  CHARACTER SET ascii NOT NULL,
    note            VARCHAR(1000) NULL,
    valid_from      DATE         NOT NULL,
    valid_to        DATE         NOT NULL DEFAULT '9999-12-31',
    import_id       BIGINT       NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY one_version_a_day (organization_id, validity WITHOUT OVERLAPS),
    UNIQUE KEY one_unit_a_code (code, validity WITHOUT OVERLAPS),
    KEY organization_version_import (import_id),
    CONSTRAINT version_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) WITH SYSTEM VERSIONING;

--changeset ketnap:organization-3
-- Where a unit stands: a row for each of its versions, with the same days; a root has none.
CREATE TABLE placement (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    parent_id       BIGINT NOT NULL,
    valid_from      DATE   NOT NULL,
    valid_to        DATE   NOT NULL DEFAULT '9999-12-31',
    import_id       BIGINT NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY one_parent_a_day (organization_id, validity WITHOUT OVERLAPS),
    KEY placement_parent (parent_id),
    KEY placement_import (import_id),
    CONSTRAINT placement_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT placement_parent_organization FOREIGN KEY (parent_id) REFERENCES organization (id),
    CONSTRAINT not_its_own_parent CHECK (parent_id <> organization_id)
) WITH SYSTEM VERSIONING;

--changeset ketnap:organization-4
-- The closure of placement with validity, rebuilt in the transaction that changes a placement.
-- The check refuses cycles: a unit cannot stand above itself.
CREATE TABLE ancestry (
    ancestor_id     BIGINT  NOT NULL,
    organization_id BIGINT  NOT NULL,
    depth           TINYINT NOT NULL,
    valid_from      DATE    NOT NULL,
    valid_to        DATE    NOT NULL,
    PRIMARY KEY (ancestor_id, organization_id, valid_from),
    KEY ancestry_below (ancestor_id, depth, organization_id),
    KEY ancestry_above (organization_id, ancestor_id, depth),
    CONSTRAINT ancestry_ancestor FOREIGN KEY (ancestor_id) REFERENCES organization (id),
    CONSTRAINT ancestry_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT no_cycle CHECK ((depth = 0) = (ancestor_id = organization_id))
);

--changeset ketnap:organization-5
CREATE TABLE member_count (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    as_of_on        DATE   NOT NULL,
    total           INT    NOT NULL,
    official        INT    NULL,
    probationary    INT    NULL,
    qualifier       VARCHAR(10) CHARACTER SET ascii NOT NULL,
    import_id       BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY one_count_a_day (organization_id, as_of_on),
    KEY member_count_import (import_id),
    CONSTRAINT member_count_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT members_not_negative CHECK (total >= 0)
) WITH SYSTEM VERSIONING;

--changeset ketnap:organization-6
CREATE TABLE officer (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT       NOT NULL,
    title           VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
    name            VARCHAR(120) NOT NULL,
    valid_from      DATE         NOT NULL,
    valid_to        DATE         NOT NULL DEFAULT '9999-12-31',
    import_id       BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY one_officer (organization_id, title, valid_from),
    KEY officer_import (import_id),
    CONSTRAINT officer_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
);

--changeset ketnap:organization-7
-- What an import found and overwrote in officer, so that it can be taken back. Names of persons stand in no system-versioned
-- table: whoever deletes an officer deletes this too.
CREATE TABLE officer_before (
    officer_id    BIGINT       NOT NULL,
    import_id     BIGINT       NOT NULL COMMENT 'the import that overwrote',
    name          VARCHAR(120) NOT NULL,
    valid_to      DATE         NOT NULL,
    import_before BIGINT       NOT NULL COMMENT 'the import that had written what was overwritten',
    PRIMARY KEY (officer_id, import_id),
    KEY officer_before_import (import_id),
    KEY officer_before_overwritten (import_before),
    CONSTRAINT before_officer FOREIGN KEY (officer_id) REFERENCES officer (id) ON DELETE CASCADE
);
