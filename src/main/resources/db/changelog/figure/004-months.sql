--liquibase formatted sql

--changeset ketnap:figure-9
-- The tally by whole months, everybody and the groups: what questions about years and many units read. month is the first
-- day of the month. Kept by the differences of register_tally in the same transaction.
CREATE TABLE register_month (
    ancestor_id     BIGINT      NOT NULL,
    metric          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    basis           VARCHAR(8)  CHARACTER SET ascii NOT NULL,
    month           DATE        NOT NULL,
    n               INT         NOT NULL,
    women           INT         NOT NULL,
    ethnic_minority INT         NOT NULL,
    religious       INT         NOT NULL,
    PRIMARY KEY (ancestor_id, metric, basis, month)
);

--changeset ketnap:figure-10
INSERT INTO register_month (ancestor_id, metric, basis, month, n, women, ethnic_minority, religious)
SELECT ancestor_id, metric, basis, counted_on - INTERVAL DAY(counted_on) - 1 DAY AS first_of_month,
       SUM(n), SUM(women), SUM(ethnic_minority), SUM(religious)
FROM register_tally GROUP BY ancestor_id, metric, basis, first_of_month;
