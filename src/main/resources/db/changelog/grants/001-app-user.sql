--liquibase formatted sql

--changeset ketnap:grants-1 runAlways:true splitStatements:false
--validCheckSum ANY
-- Runs last, as the owner, at every start: the portal's own user may read and write rows of every table, but only read
-- and append to the audit. Grants go table by table because a grant on the schema could not be taken back for one.
-- Where one user does everything (appuser is who runs this) nothing is to be granted.
BEGIN NOT ATOMIC
    IF '${appuser}' <> SUBSTRING_INDEX(CURRENT_USER(), '@', 1) THEN
        FOR t IN (
            SELECT table_name AS name
            FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_name NOT LIKE 'DATABASECHANGELOG%'
        ) DO
            EXECUTE IMMEDIATE CONCAT(
                'GRANT SELECT, INSERT', IF(t.name IN ('audit_entry', 'audit_seal'), '', ', UPDATE, DELETE'),
                ' ON `', t.name, '` TO ''${appuser}''@''${apphost}''');
        END FOR;
    END IF;
END
