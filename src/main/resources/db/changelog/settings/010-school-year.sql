--liquibase formatted sql

--changeset ketnap:settings-school-1
-- A school year begins on the first of this month and ends a year later.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('school.year-first-month', '2000-01-01', '8', 'Đề xuất: từ tháng 8, khi trường rà soát học sinh lớp 10 đầu cấp');
