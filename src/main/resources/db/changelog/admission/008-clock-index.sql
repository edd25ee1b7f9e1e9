--liquibase formatted sql

--changeset ketnap:admission-clock-index-1
-- All clocks of a day in one walk: counts over thousands of branches join them by hash.
ALTER TABLE branch_clock
    ADD KEY branch_clock_counted
        (valid_to, valid_from, organization_id, clock_from, with_predecessors, without_predecessors);
