--liquibase formatted sql

--changeset ketnap:settings-clocks-1
-- The clocks of an admission, each with the paper and clause it was read in; later papers are rows of their own, so that a
-- changed number changes from its day on.
UPDATE setting SET source = 'Điều lệ Đảng, Điều 5' WHERE name = 'admission.probation-months' AND valid_from = '2000-01-01';

--changeset ketnap:settings-clocks-2
UPDATE setting SET source = 'Quy định 24-QĐ/TW, điểm 4.1'
WHERE name = 'admission.ceremony-working-days' AND valid_from = '2000-01-01';

--changeset ketnap:settings-clocks-3
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('admission.ceremony-working-days', '2025-01-20', '30', 'Quy định 232-QĐ/TW, điểm 4.1'),
    ('admission.ceremony-working-days', '2025-07-01', '30', 'Quy định 294-QĐ/TW, điểm 4.1'),
    ('admission.ceremony-working-days', '2026-07-26', '30', 'Quy định 208-QĐ/TW (kể từ ngày ban hành quyết định)'),
    ('admission.decision-working-days', '2000-01-01', '60', 'Quy định 24-QĐ/TW, điểm 4.3.1'),
    ('admission.decision-working-days', '2025-01-20', '60', 'Quy định 232-QĐ/TW, điểm 4.3.1'),
    ('admission.decision-working-days', '2025-07-01', '60', 'Quy định 294-QĐ/TW, điểm 4.3.1'),
    ('admission.review-working-days',   '2000-01-01', '30', 'Quy định 24-QĐ/TW, điểm 4.2'),
    ('admission.review-working-days',   '2025-01-20', '30', 'Quy định 232-QĐ/TW, điểm 4.2'),
    ('admission.review-working-days',   '2025-07-01', '30', 'Quy định 294-QĐ/TW, điểm 4.2');

--changeset ketnap:settings-clocks-4
-- Days off besides Saturday and Sunday: MM-dd each year, yyyy-MM-dd and yyyy-MM-dd/yyyy-MM-dd once, +yyyy-MM-dd a weekend
-- that is worked. The row in force on a day tells of that day. To be compared with the notice of each year.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('calendar.days-off', '2000-01-01', '01-01,04-30,05-01,09-02', 'Bộ luật Lao động, Điều 112: ngày lễ cố định; Tết theo thông báo từng năm'),
    ('calendar.days-off', '2020-01-01', '01-01,04-30,05-01,09-02,2020-01-23/2020-01-29,2020-04-02', 'Thông báo nghỉ lễ, Tết năm 2020'),
    ('calendar.days-off', '2021-01-01', '01-01,04-30,05-01,09-02,2021-02-10/2021-02-16,2021-04-21,2021-05-03,2021-09-03', 'Thông báo nghỉ lễ, Tết năm 2021'),
    ('calendar.days-off', '2022-01-01', '01-01,04-30,05-01,09-02,2022-01-03,2022-01-31/2022-02-04,2022-04-11,2022-05-02/2022-05-03,2022-09-01', 'Thông báo nghỉ lễ, Tết năm 2022'),
    ('calendar.days-off', '2023-01-01', '01-01,04-30,05-01,09-02,2023-01-02,2023-01-20/2023-01-26,2023-05-02/2023-05-03,2023-09-01,2023-09-04', 'Thông báo nghỉ lễ, Tết năm 2023'),
    ('calendar.days-off', '2024-01-01', '01-01,04-30,05-01,09-02,2024-02-08/2024-02-14,2024-04-18,2024-04-29,+2024-05-04,2024-09-03', 'Thông báo nghỉ lễ, Tết năm 2024'),
    ('calendar.days-off', '2025-01-01', '01-01,04-30,05-01,09-02,2025-01-27/2025-01-31,2025-04-07,2025-05-02,+2025-04-26,2025-09-01', 'Thông báo nghỉ lễ, Tết năm 2025'),
    ('calendar.days-off', '2026-01-01', '01-01,04-30,05-01,09-02,2026-01-02,+2026-01-10,2026-02-16/2026-02-20,2026-04-27,2026-08-31,+2026-08-22,2026-09-01', 'Thông báo nghỉ lễ, Tết năm 2026');

--changeset ketnap:settings-clocks-5
-- A number of persons under which somebody could be recognised is not told, and the age bands persons are counted in.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('disclosure.small-cell',  '2000-01-01', '5', 'proposal: under five persons somebody could be recognised'),
    ('disclosure.valid-hours', '2000-01-01', '72', 'proposal: an approved list of persons is fetched within three days'),
    ('admission.age-bands',    '2000-01-01', '18,23,31,41,51', 'proposal: first age of each band');
