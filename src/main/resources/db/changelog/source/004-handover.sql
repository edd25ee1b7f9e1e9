--liquibase formatted sql

--changeset ketnap:source-handover-1
-- A unit proposes that another one carries a candidate; until the other has accepted, the candidate counts with the
-- sender. One proposal of a candidate waits at a time.
CREATE TABLE candidate_handover (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    candidate_id BIGINT       NOT NULL,
    from_id      BIGINT       NOT NULL,
    to_id        BIGINT       NOT NULL,
    proposed_on  DATE         NOT NULL,
    reason       VARCHAR(500) NOT NULL,
    state        VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    answered_on  DATE         NULL,
    answer       VARCHAR(500) NULL COMMENT 'why refused',
    waits        BIGINT       AS (IF(state = 'PROPOSED', candidate_id, NULL)) PERSISTENT,
    UNIQUE KEY one_waits (waits),
    CONSTRAINT handed_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE,
    CONSTRAINT handed_from FOREIGN KEY (from_id) REFERENCES organization (id),
    CONSTRAINT handed_to FOREIGN KEY (to_id) REFERENCES organization (id),
    CONSTRAINT answered_on_a_day CHECK ((state = 'PROPOSED') = (answered_on IS NULL)),
    CONSTRAINT refused_for_a_reason CHECK ((state = 'REFUSED') = (answer IS NOT NULL))
);
