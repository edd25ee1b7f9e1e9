--liquibase formatted sql

--changeset ketnap:quota-1
-- The paper that sets a target. The number alone is no key: "TU" is Tỉnh ủy and Thị ủy.
CREATE TABLE instrument (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number     VARCHAR(120) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    issued_on  DATE         NOT NULL DEFAULT '1000-01-01' COMMENT '1000-01-01: the source gives no date',
    issuer     VARCHAR(255) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    import_id  BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY one_instrument (issuer, number, issued_on)
);

--changeset ketnap:quota-2
-- Targets stand side by side; nothing is flattened. effective_on is the instrument's date (1000-01-01 without one):
-- the version that applies on a day is the latest one effective by then, else the first.
CREATE TABLE quota (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT        NOT NULL,
    kind            VARCHAR(10)   CHARACTER SET ascii NOT NULL,
    metric          VARCHAR(30)   CHARACTER SET ascii NOT NULL,
    population      VARCHAR(40)   CHARACTER SET ascii NOT NULL,
    from_on         DATE          NOT NULL,
    from_precision  VARCHAR(5)    CHARACTER SET ascii NOT NULL DEFAULT 'DAY',
    to_on           DATE          NOT NULL,
    to_precision    VARCHAR(5)    CHARACTER SET ascii NOT NULL DEFAULT 'DAY',
    effective_on    DATE          NOT NULL DEFAULT '1000-01-01',
    value           BIGINT        NULL,
    up_to           BIGINT        NULL,
    qualifier       VARCHAR(10)   CHARACTER SET ascii NOT NULL,
    ratio_percent   DECIMAL(7, 3) NULL,
    base_rule       VARCHAR(120)  NULL,
    base            BIGINT        NULL,
    instrument_id   BIGINT        NULL,
    import_id       BIGINT        NOT NULL DEFAULT 0,
    UNIQUE KEY one_version (organization_id, kind, metric, population, from_on, to_on, effective_on),
    KEY quota_import (import_id),
    CONSTRAINT quota_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT quota_instrument FOREIGN KEY (instrument_id) REFERENCES instrument (id),
    CONSTRAINT quota_says_something CHECK (value IS NOT NULL OR ratio_percent IS NOT NULL),
    CONSTRAINT quota_not_backwards CHECK (to_on >= from_on)
) WITH SYSTEM VERSIONING;
