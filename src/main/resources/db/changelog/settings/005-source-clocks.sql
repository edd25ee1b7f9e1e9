--liquibase formatted sql

--changeset ketnap:settings-source-1
-- The clocks of somebody who is not admitted yet. Those from the branch's resolution on are admission.* (002, 003).
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('candidate.certificate-months', '2000-01-01', '60', 'Hướng dẫn 01-HD/TW (28/9/2021)'),
    ('candidate.certificate-months', '2025-06-09', '60', 'Hướng dẫn 06-HD/TW, điểm 5.4'),
    ('candidate.certificate-months', '2026-05-19', '60', 'Hướng dẫn 01-HD/TW (19/5/2026)'),
    ('candidate.papers-months',      '2000-01-01', '12', 'Thông lệ về hồ sơ kết nạp; cần đối chiếu hướng dẫn hiện hành');

--changeset ketnap:settings-source-2
-- Where each step of the way is demanded: named to whoever leaves it out.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('candidate.step.LISTED',                   '2000-01-01', 'required', 'Nghị quyết chi bộ đưa vào danh sách quần chúng ưu tú'),
    ('candidate.step.HELPER_ASSIGNED',          '2000-01-01', 'required', 'Nghị quyết chi bộ phân công đảng viên chính thức giúp đỡ'),
    ('candidate.step.SENT_TO_CLASS',            '2000-01-01', 'required', 'Hướng dẫn 01-HD/TW (28/9/2021)'),
    ('candidate.step.SENT_TO_CLASS',            '2025-06-09', 'required', 'Hướng dẫn 06-HD/TW, điểm 5.4'),
    ('candidate.step.SENT_TO_CLASS',            '2026-05-19', 'required', 'Hướng dẫn 01-HD/TW (19/5/2026)'),
    ('candidate.step.COMPLETED_CLASS',          '2000-01-01', 'required', 'Hướng dẫn 01-HD/TW (28/9/2021)'),
    ('candidate.step.COMPLETED_CLASS',          '2025-06-09', 'required', 'Hướng dẫn 06-HD/TW, điểm 5.4'),
    ('candidate.step.COMPLETED_CLASS',          '2026-05-19', 'required', 'Hướng dẫn 01-HD/TW (19/5/2026)'),
    ('candidate.step.DOSSIERS',                 '2000-01-01', 'required', 'Hướng dẫn 01-HD/TW (28/9/2021), mẫu 1-KNĐ và 2-KNĐ'),
    ('candidate.step.DOSSIERS',                 '2025-06-09', 'required', 'Hướng dẫn 06-HD/TW, mẫu 1-KNĐ và 2-KNĐ'),
    ('candidate.step.DOSSIERS',                 '2026-05-19', 'required', 'Hướng dẫn 01-HD/TW (19/5/2026), mẫu 1-KNĐ và 2-KNĐ'),
    ('candidate.step.VERIFIED',                 '2000-01-01', 'required', 'Hướng dẫn 01-HD/TW (28/9/2021)'),
    ('candidate.step.VERIFIED',                 '2025-06-09', 'required', 'Hướng dẫn 06-HD/TW, điểm 3.4'),
    ('candidate.step.VERIFIED',                 '2026-05-19', 'required', 'Hướng dẫn 01-HD/TW (19/5/2026)'),
    ('candidate.step.INTRODUCED',               '2000-01-01', 'required', 'Điều lệ Đảng, Điều 4; mẫu 3-KNĐ, 4-KNĐ'),
    ('candidate.step.BRANCH_RESOLUTION',        '2000-01-01', 'required', 'Điều lệ Đảng, Điều 4; mẫu 6-KNĐ'),
    ('candidate.step.BRANCH_RESOLUTION',        '2025-06-09', 'required', 'Hướng dẫn 06-HD/TW, điểm 3.6'),
    ('candidate.step.BRANCH_RESOLUTION',        '2026-05-19', 'required', 'Hướng dẫn 01-HD/TW (19/5/2026)'),
    ('candidate.step.BASE_COMMITTEE',           '2000-01-01', 'required', 'Điều lệ Đảng, Điều 4; mẫu 8-KNĐ'),
    ('candidate.step.BASE_COMMITTEE',           '2025-06-09', 'required', 'Hướng dẫn 06-HD/TW, điểm 3.7'),
    ('candidate.step.BASE_COMMITTEE',           '2026-05-19', 'required', 'Hướng dẫn 01-HD/TW (19/5/2026)'),
    ('candidate.step.DECIDED',                  '2000-01-01', 'required', 'Quy định 24-QĐ/TW, điểm 4.3.1'),
    ('candidate.step.DECIDED',                  '2025-01-20', 'required', 'Quy định 232-QĐ/TW, điểm 4.3.1'),
    ('candidate.step.DECIDED',                  '2025-07-01', 'required', 'Quy định 294-QĐ/TW, điểm 4.3.1'),
    ('candidate.step.DECIDED',                  '2026-07-26', 'required', 'Quy định 208-QĐ/TW'),
    ('candidate.step.ADMITTED',                 '2000-01-01', 'required', 'Quy định 24-QĐ/TW, điểm 4.1'),
    ('candidate.step.ADMITTED',                 '2025-01-20', 'required', 'Quy định 232-QĐ/TW, điểm 4.1'),
    ('candidate.step.ADMITTED',                 '2025-07-01', 'required', 'Quy định 294-QĐ/TW, điểm 4.1'),
    ('candidate.step.ADMITTED',                 '2026-07-26', 'required', 'Quy định 208-QĐ/TW'),
    ('candidate.step.SENT_TO_NEW_MEMBER_CLASS', '2000-01-01', 'required', 'Điều lệ Đảng, Điều 5'),
    ('candidate.step.RECOGNIZED',               '2000-01-01', 'required', 'Điều lệ Đảng, Điều 5'),
    ('candidate.step.LEFT',                     '2000-01-01', 'required', 'Nghị quyết chi bộ đưa ra khỏi danh sách quần chúng ưu tú');

--changeset ketnap:settings-source-3
-- How long names of candidates are kept; what they were counted as stays.
INSERT INTO setting (name, valid_from, value, source) VALUES
    ('candidate.names-kept-after-leaving-months',     '2000-01-01', '24', 'Đề xuất: hai năm sau khi ra khỏi nguồn'),
    ('candidate.names-kept-after-recognition-months', '2000-01-01', '12', 'Đề xuất: một năm sau khi công nhận chính thức');
