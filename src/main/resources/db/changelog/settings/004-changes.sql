--liquibase formatted sql

--changeset ketnap:settings-changes-1
-- Who set a value, when, and why where it touched days that were over. Rows of the change log have neither.
ALTER TABLE setting
    ADD COLUMN recorded_by VARCHAR(60) NULL,
    ADD COLUMN recorded_at DATETIME(6) NULL,
    ADD COLUMN reason VARCHAR(500) NULL;

--changeset ketnap:settings-changes-2
-- Read on the screen, so in the language of the papers.
UPDATE setting SET source = CASE name
    WHEN 'band.very-slow-below' THEN 'Đề xuất: dưới một nửa số phải đạt theo tiến độ'
    WHEN 'band.on-pace-from' THEN 'Đề xuất: từ chín phần mười số phải đạt theo tiến độ'
    WHEN 'rate.rounding' THEN 'Mặc định; số công bố dùng cả hai cách, phân số luôn in bên cạnh'
    WHEN 'rate.decimals' THEN 'Mặc định: theo cách viết phổ biến trong báo cáo'
    WHEN 'figure.date-basis' THEN 'Mặc định cho đến khi ban tổ chức quyết định khác'
    WHEN 'target.headline-kinds' THEN 'Mặc định: chỉ tiêu cấp trên giao đứng trước'
    WHEN 'target.unusual-below-percent' THEN 'Kiểm tra hợp lý: chỉ tiêu so với số đảng viên'
    WHEN 'target.unusual-above-percent' THEN 'Kiểm tra hợp lý: thường là 3–4 % số đảng viên'
    WHEN 'stagnation.years' THEN 'Mặc định của danh sách chi bộ nhiều năm không kết nạp'
    WHEN 'stagnation.term-months' THEN 'Điều lệ Đảng: nhiệm kỳ cấp ủy năm năm'
    WHEN 'stagnation.cause-years' THEN 'Mặc định: năm năm đặt cạnh nhau'
    WHEN 'branch.small-thresholds' THEN 'Dưới 3 không đủ lập chi bộ, dưới 5 là ít, 9 đảng viên tại chỗ: Đề án 03-ĐA/TU Tuyên Quang, kế hoạch Hàm Yên'
    WHEN 'exemption.longest-months' THEN 'Đề xuất: chi bộ trả lời lại mỗi năm, nên mỗi năm xét lại một lần'
    WHEN 'dashboard.gap-rows' THEN 'Mặc định: vừa một màn hình'
    WHEN 'import.max-rows' THEN 'Giới hạn kỹ thuật của một sổ dữ liệu'
    WHEN 'admission.youngest-months' THEN 'Đủ 18 tuổi tính theo tháng: Điều lệ Đảng, Điều 1; Quy định 24-QĐ/TW, 232-QĐ/TW, điểm 1'
    WHEN 'admission.oldest-months' THEN 'Đủ 60 tuổi tính theo tháng, trên đó phải được đồng ý riêng: Quy định 24-QĐ/TW, 232-QĐ/TW, điểm 1'
    WHEN 'admission.majority-ethnicity' THEN 'Mọi dân tộc khác là dân tộc thiểu số'
    WHEN 'admission.no-religion' THEN 'Cách viết khi không theo tôn giáo nào'
    WHEN 'disclosure.small-cell' THEN 'Đề xuất: dưới năm người thì có thể nhận ra từng người'
    WHEN 'disclosure.valid-hours' THEN 'Đề xuất: danh sách đã duyệt phải tải trong ba ngày'
    WHEN 'admission.age-bands' THEN 'Đề xuất: tuổi đầu của mỗi nhóm'
    ELSE source END
WHERE valid_from = '2000-01-01';

--changeset ketnap:settings-changes-3
-- Nobody asks for it any more: branch.small-thresholds took its place.
DELETE FROM setting WHERE name = 'branch.small-members';

--changeset ketnap:settings-changes-4
-- A corrected value keeps what stood there before.
ALTER TABLE setting ADD SYSTEM VERSIONING;
