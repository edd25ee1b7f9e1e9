--liquibase formatted sql

--changeset ketnap:figure-1
-- What a unit has declared, never spread over months. from_on and to_on are both included, as people write them.
-- basis and threshold are '' and -1 where the source states none, so that the key is total.
CREATE TABLE declared_figure (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT       NOT NULL,
    metric          VARCHAR(30)  CHARACTER SET ascii NOT NULL,
    population      VARCHAR(40)  CHARACTER SET ascii NOT NULL,
    basis           VARCHAR(10)  CHARACTER SET ascii NOT NULL DEFAULT '',
    threshold       INT          NOT NULL DEFAULT -1,
    from_on         DATE         NOT NULL,
    from_precision  VARCHAR(5)   CHARACTER SET ascii NOT NULL DEFAULT 'DAY',
    to_on           DATE         NOT NULL,
    to_precision    VARCHAR(5)   CHARACTER SET ascii NOT NULL DEFAULT 'DAY',
    value           BIGINT       NOT NULL,
    up_to           BIGINT       NULL,
    qualifier       VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    published_rate  VARCHAR(60)  NULL,
    source          VARCHAR(500) NULL,
    note            VARCHAR(1000) NULL,
    import_id       BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY one_figure (organization_id, metric, population, basis, threshold, from_on, to_on),
    KEY declared_figure_import (import_id),
    CONSTRAINT figure_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT figure_not_negative CHECK (value >= 0 AND (up_to IS NULL OR up_to >= value)),
    CONSTRAINT figure_not_backwards CHECK (to_on >= from_on)
) WITH SYSTEM VERSIONING;

--changeset ketnap:figure-2
-- Every stretch a unit's own declared figures answer, directly or by sum and difference; rebuilt in the transaction
-- that changes a figure. low and high are null where nothing bounds them; a stretch without either is not kept.
-- until_on is the day after the last one.
CREATE TABLE figure_span (
    organization_id BIGINT      NOT NULL,
    metric          VARCHAR(30) CHARACTER SET ascii NOT NULL,
    population      VARCHAR(40) CHARACTER SET ascii NOT NULL,
    basis           VARCHAR(10) CHARACTER SET ascii NOT NULL,
    from_on         DATE        NOT NULL,
    until_on        DATE        NOT NULL,
    low             BIGINT      NULL,
    high            BIGINT      NULL,
    about           BOOLEAN     NOT NULL,
    figures         SMALLINT    NOT NULL COMMENT 'how many declared figures it is made of; 1: declared as such',
    PRIMARY KEY (organization_id, metric, population, basis, from_on, until_on),
    KEY figure_span_question (metric, population, from_on, until_on, organization_id),
    CONSTRAINT span_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT span_bounded CHECK (low IS NOT NULL OR high IS NOT NULL)
);
