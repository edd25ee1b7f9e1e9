--liquibase formatted sql

--changeset ketnap:access-1
-- password_stamp rises when the password changes or the account is disabled: sessions signed in under an older one end.
CREATE TABLE user_account (
    id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username             VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    display_name         VARCHAR(120) NOT NULL,
    password_hash        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password_stamp       INT          NOT NULL DEFAULT 0,
    must_change_password BOOLEAN      NOT NULL,
    disabled_at          DATETIME(3)  NULL,
    created_at           DATETIME(3)  NOT NULL,
    version              INT          NOT NULL DEFAULT 0,
    UNIQUE KEY one_username (username)
);

--changeset ketnap:access-2
-- A role over the subtree of an organisation, over everything where organization_id is null, from valid_from until the
-- day before valid_to. Withdrawing sets valid_to to the day, which ends the right at once. No key to organization: the
-- tree stands above this module; a root that is gone shows nothing.
CREATE TABLE role_grant (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id         BIGINT      NOT NULL,
    role            VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id BIGINT      NULL,
    valid_from      DATE        NOT NULL,
    valid_to        DATE        NOT NULL DEFAULT '9999-12-31',
    version         INT         NOT NULL DEFAULT 0,
    KEY role_grant_user (user_id, valid_to),
    CONSTRAINT grant_user FOREIGN KEY (user_id) REFERENCES user_account (id),
    CONSTRAINT grant_not_backwards CHECK (valid_to >= valid_from)
);
