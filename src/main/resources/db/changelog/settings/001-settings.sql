--liquibase formatted sql

--changeset ketnap:settings-1
-- Law and custom are dated: the row with the latest valid_from on or before the day asked applies.
CREATE TABLE setting (
    name       VARCHAR(60)  NOT NULL,
    valid_from DATE         NOT NULL,
    value      VARCHAR(200) NOT NULL,
    source     VARCHAR(200) NOT NULL COMMENT 'document and clause, or who decided',
    PRIMARY KEY (name, valid_from)
);

--changeset ketnap:settings-2
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('band.very-slow-below',        '2000-01-01', '0.50', 'proposal: under half of the expected number'),
    ('band.on-pace-from',           '2000-01-01', '0.90', 'proposal: nine tenths of the expected number'),
    ('rate.rounding',               '2000-01-01', 'HALF_UP', 'default; published papers use both, the fraction is printed beside'),
    ('rate.decimals',               '2000-01-01', '1', 'default'),
    ('figure.date-basis',           '2000-01-01', 'DECISION', 'default until the organisation board decides otherwise'),
    ('target.headline-kinds',       '2000-01-01', 'ASSIGNED,PLAN,REGISTERED,CONGRESS,RATIO', 'default order'),
    ('target.unusual-below-percent','2000-01-01', '0.5', 'plausibility: target in percent of members'),
    ('target.unusual-above-percent','2000-01-01', '5', 'plausibility: 3-4 % of members is usual'),
    ('stagnation.years',            '2000-01-01', '3', 'default N of the register of branches without admission'),
    ('stagnation.term-months',      '2000-01-01', '60', 'a term of a committee is five years'),
    ('branch.small-members',        '2000-01-01', '5', 'a branch under five members is small'),
    ('dashboard.gap-rows',          '2000-01-01', '10', 'units shown before "all"'),
    ('import.max-rows',             '2000-01-01', '200000', 'rows of a workbook, all sheets');
