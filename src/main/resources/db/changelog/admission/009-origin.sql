--liquibase formatted sql

--changeset ketnap:admission-origin-1
-- How an entry came into the register: from a candidate (candidate_admission says which), directly, or by a workbook.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE admission ADD COLUMN origin VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'IMPORT';

--changeset ketnap:admission-origin-2
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE admission ADD COLUMN origin_reason VARCHAR(500) NULL COMMENT 'why directly';

--changeset ketnap:admission-origin-3
UPDATE admission SET origin = 'DIRECT', origin_reason = 'Ghi trước khi sổ kết nạp gắn với danh sách nguồn'
WHERE id IN (SELECT admission_id FROM admission_change WHERE kind = 'RECORDED');

--changeset ketnap:admission-origin-4
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE admission ADD CONSTRAINT directly_for_a_reason CHECK ((origin = 'DIRECT') = (origin_reason IS NOT NULL));
