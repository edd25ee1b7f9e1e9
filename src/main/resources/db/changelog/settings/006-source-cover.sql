--liquibase formatted sql

--changeset ketnap:settings-source-4
-- What may be expected of candidates is worked out from the years before.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('source.cover-years',  '2000-01-01', '3',  'Đề xuất: ba năm, để một năm khác thường không quyết định'),
    ('source.cover-weight', '2000-01-01', '20', 'Đề xuất: đơn vị đã có 20 người ở bước thì tính ngang tỷ lệ cấp trên'),
    ('source.cohort-years', '2000-01-01', '5',  'Đề xuất: một nhiệm kỳ năm năm');
