--liquibase formatted sql

--changeset ketnap:quota-3
-- What became of a target of a unit that ended, or of a part of it: closed (no heir), or asked of another unit from a day
-- on. A row of its own, so that the versions of both units stay what their instruments said. value: persons given of an
-- exact number; NULL: the whole target as it was asked for, or closed.
CREATE TABLE quota_settlement (
    id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id   BIGINT        NOT NULL,
    kind              VARCHAR(10)   CHARACTER SET ascii NOT NULL,
    metric            VARCHAR(30)   CHARACTER SET ascii NOT NULL,
    population        VARCHAR(40)   CHARACTER SET ascii NOT NULL,
    from_on           DATE          NOT NULL,
    to_on             DATE          NOT NULL,
    on_day            DATE          NOT NULL,
    heir_id           BIGINT        NULL,
    value             BIGINT        NULL,
    reason            VARCHAR(1000) NULL,
    instrument_number VARCHAR(120)  NULL,
    instrument_on     DATE          NULL,
    KEY settlement_target (organization_id, kind, metric, population, from_on, to_on),
    KEY settlement_heir (heir_id),
    CONSTRAINT settlement_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT settlement_heir_unit FOREIGN KEY (heir_id) REFERENCES organization (id),
    CONSTRAINT settlement_gives_something CHECK (value IS NULL OR (value > 0 AND heir_id IS NOT NULL)),
    CONSTRAINT settlement_to_another CHECK (heir_id IS NULL OR heir_id <> organization_id)
) WITH SYSTEM VERSIONING;
