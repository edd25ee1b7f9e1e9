--liquibase formatted sql

--changeset ketnap:settings-review-1
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('review.small-target', '2000-01-01', '5', 'Đề xuất: dưới 5 người thì một người đã đổi thứ tự của đơn vị');
