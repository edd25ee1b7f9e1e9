--liquibase formatted sql

--changeset ketnap:settings-source-limits-1
-- How long somebody may stand in a stage before the decision; from the decision on the legal clocks run. Together
-- they ask for a way of less than four years; each board sets its own.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('source.longest-days.LISTED',            '2000-01-01', '180', 'Đề xuất: sáu tháng sau khi vào danh sách thì có người giúp đỡ'),
    ('source.longest-days.HELPER_ASSIGNED',   '2000-01-01', '365', 'Đề xuất: một năm sau khi có người giúp đỡ thì được cử đi học'),
    ('source.longest-days.SENT_TO_CLASS',     '2000-01-01', '120', 'Đề xuất: bốn tháng từ khi cử đi học đến khi có giấy chứng nhận'),
    ('source.longest-days.COMPLETED_CLASS',   '2000-01-01', '365', 'Đề xuất: một năm sau giấy chứng nhận thì có đơn và lý lịch'),
    ('source.longest-days.DOSSIERS',          '2000-01-01', '120', 'Đề xuất: bốn tháng để thẩm tra lý lịch'),
    ('source.longest-days.VERIFIED',          '2000-01-01', '90',  'Đề xuất: ba tháng từ khi thẩm tra xong đến khi được giới thiệu'),
    ('source.longest-days.INTRODUCED',        '2000-01-01', '60',  'Đề xuất: hai tháng từ khi được giới thiệu đến nghị quyết chi bộ'),
    ('source.longest-days.BRANCH_RESOLUTION', '2000-01-01', '45',  'Đề xuất: một tháng rưỡi đến nghị quyết của đảng ủy cơ sở'),
    ('source.longest-days.BASE_COMMITTEE',    '2000-01-01', '45',  'Đề xuất: một tháng rưỡi đến quyết định kết nạp');
