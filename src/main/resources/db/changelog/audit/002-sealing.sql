--liquibase formatted sql

--changeset ketnap:audit-4
-- The order of the chain by itself: ids are given when an entry is written and not when it is committed, and clocks of two
-- servers differ. Nobody has sealed before this change, so the table is empty.
ALTER TABLE audit_seal
    ADD COLUMN place BIGINT NOT NULL COMMENT '1, 2, 3 … without a gap' FIRST,
    ADD UNIQUE KEY one_place (place);

--changeset ketnap:audit-5 endDelimiter:;;
-- As for entries: a seal never changes, not even by the hand of the owner.
CREATE TRIGGER audit_seal_never_changes BEFORE UPDATE ON audit_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only';;
CREATE TRIGGER audit_seal_never_goes BEFORE DELETE ON audit_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only';;

--changeset ketnap:audit-6
-- The viewer asks for one kind of entries, the latest first.
ALTER TABLE audit_entry ADD KEY audit_entry_kind (action, id);
