--liquibase formatted sql

--changeset ketnap:organization-8
-- What happened to units on a day, by which paper. organization_id is the unit an event is told of: the new one; of
-- SPLIT and DISSOLVE the old one. Instrument and members are told, never summed.
CREATE TABLE lineage_event (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind              VARCHAR(20)  CHARACTER SET ascii NOT NULL,
    effective_on      DATE         NOT NULL,
    organization_id   BIGINT       NOT NULL,
    instrument_number VARCHAR(120) NULL,
    instrument_on     DATE         NULL,
    import_id         BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY one_event (organization_id, effective_on, kind),
    KEY lineage_event_import (import_id),
    CONSTRAINT event_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) WITH SYSTEM VERSIONING;

--changeset ketnap:organization-9
-- From which unit to which: nobody before what is established, nobody after what is dissolved, the same unit on both
-- sides where it was only renamed, retyped or moved. The main successor of a split carries the history.
CREATE TABLE lineage (
    id             BIGINT  NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id       BIGINT  NOT NULL,
    predecessor_id BIGINT  NULL,
    successor_id   BIGINT  NULL,
    members_moved  INT     NULL,
    main_successor BOOLEAN NOT NULL,
    import_id      BIGINT  NOT NULL DEFAULT 0,
    UNIQUE KEY one_step (event_id, predecessor_id, successor_id),
    KEY lineage_predecessor (predecessor_id),
    KEY lineage_successor (successor_id),
    KEY lineage_import (import_id),
    CONSTRAINT lineage_of_event FOREIGN KEY (event_id) REFERENCES lineage_event (id),
    CONSTRAINT lineage_predecessor_organization FOREIGN KEY (predecessor_id) REFERENCES organization (id),
    CONSTRAINT lineage_successor_organization FOREIGN KEY (successor_id) REFERENCES organization (id),
    CONSTRAINT lineage_of_somebody CHECK (predecessor_id IS NOT NULL OR successor_id IS NOT NULL)
) WITH SYSTEM VERSIONING;

--changeset ketnap:organization-10
-- Which unit carries the history of which on which days: itself while it lives, then whoever came after it, else its
-- last superior's heir. No row for days on which nobody does: before its first, and after the end of its whole tree.
-- Rebuilt in the transaction that changes a placement or an event.
CREATE TABLE heir (
    organization_id BIGINT NOT NULL,
    heir_id         BIGINT NOT NULL,
    valid_from      DATE   NOT NULL,
    valid_to        DATE   NOT NULL,
    PRIMARY KEY (organization_id, valid_from),
    KEY heir_of (heir_id, organization_id, valid_from, valid_to),
    CONSTRAINT heir_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT heir_heir FOREIGN KEY (heir_id) REFERENCES organization (id)
);

--changeset ketnap:organization-11
-- Whom a unit came from, through any number of events, since which day: every successor of a split has the one that was
-- split. Clocks run on along these rows; those who only gave some members away, or dissolved, are not among them.
CREATE TABLE predecessor (
    organization_id BIGINT NOT NULL,
    predecessor_id  BIGINT NOT NULL,
    valid_from      DATE   NOT NULL,
    PRIMARY KEY (organization_id, predecessor_id),
    KEY predecessor_of (predecessor_id),
    CONSTRAINT predecessor_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT predecessor_predecessor FOREIGN KEY (predecessor_id) REFERENCES organization (id)
);
