--liquibase formatted sql

--changeset ketnap:organization-14
-- Units that stand below nobody on some day of their life: the roots of a day are among them. Derived with the closure.
CREATE TABLE topmost (
    organization_id BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT topmost_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
);

--changeset ketnap:organization-15
INSERT INTO topmost (organization_id)
SELECT life.organization_id
FROM (SELECT organization_id, SUM(DATEDIFF(valid_to, valid_from)) AS days
      FROM organization_version GROUP BY organization_id) life
LEFT JOIN (SELECT organization_id, SUM(DATEDIFF(valid_to, valid_from)) AS days
           FROM placement GROUP BY organization_id) below ON below.organization_id = life.organization_id
WHERE below.days IS NULL OR below.days < life.days;
