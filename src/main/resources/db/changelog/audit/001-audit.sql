--liquibase formatted sql

--changeset ketnap:audit-1
-- Who did what. Rows are plain inserts in the transaction of the change; user_id 0 is the portal itself.
-- No key to user_account: the log stands by itself, whatever happens to the account.
CREATE TABLE audit_entry (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recorded_at DATETIME(6)  NOT NULL,
    user_id     BIGINT       NOT NULL,
    username    VARCHAR(60)  NOT NULL,
    action      VARCHAR(60)  CHARACTER SET ascii NOT NULL,
    subject     VARCHAR(255) NOT NULL,
    details     JSON         NOT NULL,
    KEY audit_entry_when (recorded_at),
    KEY audit_entry_who (user_id, recorded_at),
    KEY audit_entry_what (subject, recorded_at)
);

--changeset ketnap:audit-2 endDelimiter:;;
-- Append-only for everybody, the owner of the tables too; the app user has no right to try.
CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';;
CREATE TRIGGER audit_entry_never_goes BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';;

--changeset ketnap:audit-3
-- Chains committed rows by hash; written by one job, so that nobody waits for a long import.
CREATE TABLE audit_seal (
    entry_id      BIGINT      NOT NULL PRIMARY KEY,
    previous_hash CHAR(64)    CHARACTER SET ascii NULL COMMENT 'null in the first row only',
    hash          CHAR(64)    CHARACTER SET ascii NOT NULL,
    sealed_at     DATETIME(6) NOT NULL,
    UNIQUE KEY one_chain (previous_hash),
    CONSTRAINT seal_entry FOREIGN KEY (entry_id) REFERENCES audit_entry (id)
);
