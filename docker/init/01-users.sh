#!/bin/sh
# The database and its two users. The image of MariaDB runs this once, on an empty volume; on a server of your own run
# it by hand as one who may log in as root, with the three passwords in the environment.
#
# ketnap_owner  migrates, and hands on rights to rows: it may do everything within this one database
# ketnap_app    the portal at work: nothing here; the owner grants it rows table by table after each migration
#               (db/changelog/grants), on the audit tables only reading and appending
set -eu

quoted() { printf '%s' "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/''/g"; }

owner=$(quoted "${KETNAP_OWNER_PASSWORD:?}")
app=$(quoted "${KETNAP_APP_PASSWORD:?}")

MYSQL_PWD="${MARIADB_ROOT_PASSWORD:-}" mariadb --user=root <<EOF
CREATE DATABASE IF NOT EXISTS ketnap CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci;
CREATE USER IF NOT EXISTS 'ketnap_owner'@'%' IDENTIFIED BY '$owner';
GRANT ALL ON ketnap.* TO 'ketnap_owner'@'%' WITH GRANT OPTION;
CREATE USER IF NOT EXISTS 'ketnap_app'@'%' IDENTIFIED BY '$app';
EOF
