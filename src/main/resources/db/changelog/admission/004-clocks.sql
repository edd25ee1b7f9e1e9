--liquibase formatted sql

--changeset ketnap:admission-9
-- Since when a branch has admitted nobody, for every day from valid_from until before valid_to: derived from
-- last_admission, the registers and the lineage in the transaction that changes one of them. A stretch is shown to who
-- asks with predecessors, to who asks of the branch itself, or to both. statement_id names a row of last_admission.
CREATE TABLE branch_clock (
    organization_id      BIGINT  NOT NULL,
    with_predecessors    BOOLEAN NOT NULL,
    without_predecessors BOOLEAN NOT NULL,
    valid_from           DATE    NOT NULL,
    valid_to             DATE    NOT NULL,
    clock_from           DATE    NOT NULL,
    inherited            BOOLEAN NOT NULL,
    last_on              DATE    NULL,
    statement_id         BIGINT  NULL,
    PRIMARY KEY (organization_id, valid_to, with_predecessors),
    KEY branch_clock_day (valid_to, clock_from, organization_id),
    CONSTRAINT clock_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
);
