--liquibase formatted sql

--changeset ketnap:figure-10
-- Reads that go over all units of a province take the months asked; unit by unit they would read all months of each.
ALTER TABLE register_month ADD INDEX register_month_all_units
    (metric, basis, month, ancestor_id, n, women, ethnic_minority, religious);

--changeset ketnap:figure-11
-- Hardly any figure was printed with a rate: whoever looks for one finds these few, not the figures of all units asked.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE declared_figure ADD INDEX declared_figure_published (published_rate, organization_id);
