--liquibase formatted sql

--changeset ketnap:access-1
CREATE TABLE user_account (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY);
