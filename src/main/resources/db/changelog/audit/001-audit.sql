--liquibase formatted sql

--changeset ketnap:audit-1
CREATE TABLE audit_entry (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY);
