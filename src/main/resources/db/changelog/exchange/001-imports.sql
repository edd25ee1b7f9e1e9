--liquibase formatted sql

--changeset ketnap:exchange-1
-- One workbook that came in. Rows it wrote carry its id; it can be undone while all of them still do.
CREATE TABLE import_batch (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    file_name   VARCHAR(255) NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii NOT NULL,
    imported_at DATETIME(3)  NOT NULL,
    imported_by BIGINT       NOT NULL,
    username    VARCHAR(60)  NOT NULL,
    accepted    INT          NOT NULL,
    added       INT          NOT NULL,
    changed     INT          NOT NULL,
    same        INT          NOT NULL,
    warnings    INT          NOT NULL,
    undone_at   DATETIME(3)  NULL,
    undone_by   BIGINT       NULL,
    KEY import_batch_when (imported_at)
);
