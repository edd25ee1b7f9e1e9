--liquibase formatted sql

--changeset ketnap:source-6
-- Which entry of the register a candidate became. What the register says of decision, ceremony and recognition the
-- candidate follows; an entry that is struck out takes the candidate back to the stage of before.
CREATE TABLE candidate_admission (
    candidate_id BIGINT      NOT NULL PRIMARY KEY,
    admission_id BIGINT      NOT NULL,
    stage_before VARCHAR(30) CHARACTER SET ascii NOT NULL,
    UNIQUE KEY admitted_once (admission_id),
    CONSTRAINT admitted_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id)
);
