--liquibase formatted sql

--changeset ketnap:admission-disclosure-1
-- A list of persons leaves the portal only when somebody asked for it with a reason and somebody else approved it; it is
-- fetched once, by whoever asked, before it expires.
CREATE TABLE disclosure_request (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT       NOT NULL,
    from_on         DATE         NOT NULL,
    to_on           DATE         NOT NULL,
    state           VARCHAR(20)  CHARACTER SET ascii NULL,
    channel         VARCHAR(30)  CHARACTER SET ascii NULL,
    reason          VARCHAR(500) NOT NULL,
    requested_by    BIGINT       NOT NULL,
    requester       VARCHAR(60)  NOT NULL,
    requested_at    DATETIME(6)  NOT NULL,
    status          VARCHAR(10)  CHARACTER SET ascii NOT NULL DEFAULT 'ASKED',
    decided_by      BIGINT       NULL,
    decider         VARCHAR(60)  NULL,
    decided_at      DATETIME(6)  NULL,
    answer          VARCHAR(500) NULL,
    expires_at      DATETIME(6)  NULL,
    fetched_at      DATETIME(6)  NULL,
    KEY disclosure_request_open (status, organization_id),
    KEY disclosure_request_mine (requested_by, requested_at),
    CONSTRAINT disclosure_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT never_approved_by_the_requester CHECK (decided_by IS NULL OR decided_by <> requested_by)
);
