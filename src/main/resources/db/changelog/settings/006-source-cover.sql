--liquibase formatted sql

--changeset ketnap:settings-source-4
-- What may be expected of candidates is worked out from the years before.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('source.cover-years',  '2000-01-01', '3',  'proposal: three years, so that one odd year does not decide'),
    ('source.cover-weight', '2000-01-01', '20', 'proposal: a unit that has seen 20 people counts as much as its superior'),
    ('source.cohort-years', '2000-01-01', '5',  'proposal: a term of five years');
