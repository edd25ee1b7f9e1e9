--liquibase formatted sql

--changeset ketnap:source-20
-- How many came to each stage in each month, for each unit above and the unit itself, where the unit that carries the
-- person (or its heir) stood on the day of the step. month is the first day of the month. Kept by the differences of
-- candidate_stay in the same transaction. What a way out says is '' at all other stages.
CREATE TABLE candidate_month (
    ancestor_id BIGINT      NOT NULL,
    month       DATE        NOT NULL,
    channel     VARCHAR(30) CHARACTER SET ascii NOT NULL,
    stage       VARCHAR(30) CHARACTER SET ascii NOT NULL,
    left_from   VARCHAR(30) CHARACTER SET ascii NOT NULL DEFAULT '',
    way_out     VARCHAR(30) CHARACTER SET ascii NOT NULL DEFAULT '',
    n           INT         NOT NULL,
    PRIMARY KEY (ancestor_id, month, channel, stage, left_from, way_out),
    KEY month_of_all (month)
);

--changeset ketnap:source-21
INSERT INTO candidate_month (ancestor_id, month, channel, stage, left_from, way_out, n)
SELECT a.ancestor_id, s.valid_from - INTERVAL DAY(s.valid_from) - 1 DAY AS first_of_month, s.channel, s.stage,
       COALESCE(s.left_from, '') AS was_in, COALESCE(s.way_out, '') AS reason, COUNT(*)
FROM candidate_stay s
JOIN heir h ON h.organization_id = s.organization_id AND h.valid_from <= s.valid_from AND h.valid_to > s.valid_from
JOIN ancestry a ON a.organization_id = h.heir_id AND a.valid_from <= s.valid_from AND a.valid_to > s.valid_from
GROUP BY a.ancestor_id, first_of_month, s.channel, s.stage, was_in, reason;
