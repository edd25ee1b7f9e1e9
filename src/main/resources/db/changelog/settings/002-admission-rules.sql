--liquibase formatted sql

--changeset ketnap:settings-3
-- Who may be admitted and within which times; each with the clause it was read in.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('admission.youngest-months',      '2000-01-01', '216', 'full 18 years by month: Charter, Article 1; 24-QĐ/TW, 232-QĐ/TW, point 1'),
    ('admission.oldest-months',        '2000-01-01', '720', 'full 60 years by month, above only with special consent: 24-QĐ/TW, 232-QĐ/TW, point 1'),
    ('admission.probation-months',     '2000-01-01', '12',  'probation from the ceremony: Charter, Article 5'),
    ('admission.ceremony-working-days','2000-01-01', '30',  'ceremony after the decision: 24-QĐ/TW, point 4.1'),
    ('admission.majority-ethnicity',   '2000-01-01', 'Kinh', 'everybody else is of an ethnic minority'),
    ('admission.no-religion',          '2000-01-01', 'Không', 'the word for no religion');
