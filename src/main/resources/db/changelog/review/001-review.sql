--liquibase formatted sql

--changeset ketnap:review-1
-- A meeting that looks at the figures of a unit. frozen_at NULL: its figures are those of the day; afterwards they are the
-- copies in review_line, and sha256 is what their rows come to. decimals NULL: as the settings say.
CREATE TABLE review_meeting (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id BIGINT       NOT NULL,
    kind            VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    subject         VARCHAR(500) NOT NULL,
    held_on         DATE         NOT NULL,
    from_on         DATE         NOT NULL,
    cut_off         DATE         NOT NULL,
    agenda          TEXT         NULL,
    previous_id     BIGINT       NULL,
    decimals        INT          NULL,
    layout          VARCHAR(10)  CHARACTER SET ascii NULL,
    frozen_at       DATETIME(6)  NULL,
    frozen_by       VARCHAR(60)  NULL,
    sha256          CHAR(64)     CHARACTER SET ascii NULL,
    closed_at       DATETIME(6)  NULL,
    version         INT          NOT NULL DEFAULT 1,
    KEY review_of_unit (organization_id, held_on),
    CONSTRAINT review_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT review_previous FOREIGN KEY (previous_id) REFERENCES review_meeting (id),
    CONSTRAINT review_not_backwards CHECK (cut_off >= from_on),
    CONSTRAINT review_frozen_under_a_hash CHECK ((frozen_at IS NULL) = (sha256 IS NULL))
);

--changeset ketnap:review-2
-- Who takes part: offices, not persons.
CREATE TABLE review_participant (
    meeting_id BIGINT       NOT NULL,
    place      INT          NOT NULL,
    role       VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    office     VARCHAR(255) NOT NULL,
    PRIMARY KEY (meeting_id, place),
    CONSTRAINT participant_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);

--changeset ketnap:review-3
-- The figures of a frozen meeting, copied: one row for a unit, a metric, a channel, a branch, a rule. content is canonical
-- JSON, sha256 its own; what a row says is never changed by the portal.
CREATE TABLE review_line (
    meeting_id BIGINT      NOT NULL,
    place      INT         NOT NULL,
    section    VARCHAR(12) CHARACTER SET ascii NOT NULL,
    subject    VARCHAR(80) NOT NULL,
    content    LONGTEXT    NOT NULL,
    sha256     CHAR(64)    CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (meeting_id, place),
    CONSTRAINT line_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);

--changeset ketnap:review-4
-- Whom the board praises and criticises, and why; without figures: named for something no figure says.
CREATE TABLE review_choice (
    meeting_id BIGINT        NOT NULL,
    code       VARCHAR(60)   NOT NULL,
    name       VARCHAR(255)  NOT NULL,
    side       VARCHAR(10)   CHARACTER SET ascii NOT NULL,
    decision   VARCHAR(20)   CHARACTER SET ascii NOT NULL,
    reason     VARCHAR(1000) NULL,
    PRIMARY KEY (meeting_id, code, side),
    CONSTRAINT choice_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);

--changeset ketnap:review-5
-- What a meeting asks of a unit, until when. organization_id NULL: of every unit that takes part.
CREATE TABLE review_task (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    meeting_id      BIGINT        NOT NULL,
    organization_id BIGINT        NULL,
    content         VARCHAR(1000) NOT NULL,
    measure         VARCHAR(30)   CHARACTER SET ascii NULL,
    office          VARCHAR(255)  NULL,
    due_on          DATE          NULL,
    status          VARCHAR(10)   CHARACTER SET ascii NOT NULL DEFAULT 'OPEN',
    outcome         VARCHAR(1000) NULL,
    reported_on     DATE          NULL,
    version         INT           NOT NULL DEFAULT 1,
    KEY task_unit (organization_id, status, due_on),
    KEY task_meeting (meeting_id),
    CONSTRAINT task_of_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id),
    CONSTRAINT task_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
);

--changeset ketnap:review-6
-- Sentences of the report that people have written over, beside what the figures had said.
CREATE TABLE review_sentence (
    meeting_id BIGINT       NOT NULL,
    place      VARCHAR(60)  CHARACTER SET ascii NOT NULL,
    generated  TEXT         NOT NULL,
    edited     TEXT         NOT NULL,
    username   VARCHAR(60)  NOT NULL,
    edited_at  DATETIME(6)  NOT NULL,
    version    INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (meeting_id, place),
    CONSTRAINT sentence_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);

--changeset ketnap:review-7
-- How a paper of the Party looks, by guidance and from when; lengths in mm, sizes in pt.
CREATE TABLE paper_layout (
    code           VARCHAR(10)   CHARACTER SET ascii NOT NULL,
    valid_from     DATE          NOT NULL,
    name           VARCHAR(120)  NOT NULL,
    top_mm         DECIMAL(4, 1) NOT NULL,
    right_mm       DECIMAL(4, 1) NOT NULL,
    bottom_mm      DECIMAL(4, 1) NOT NULL,
    left_mm        DECIMAL(4, 1) NOT NULL,
    party_title    VARCHAR(80)   NOT NULL,
    party_title_pt DECIMAL(4, 1) NOT NULL,
    issuer_pt      DECIMAL(4, 1) NOT NULL,
    type_pt        DECIMAL(4, 1) NOT NULL,
    subject_pt     DECIMAL(4, 1) NOT NULL,
    body_pt        DECIMAL(4, 1) NOT NULL,
    line_pt        DECIMAL(4, 1) NOT NULL,
    paragraph_pt   DECIMAL(4, 1) NOT NULL,
    indent_mm      DECIMAL(4, 1) NOT NULL,
    page_number_pt DECIMAL(4, 1) NOT NULL,
    recipients_pt  DECIMAL(4, 1) NOT NULL,
    signer_bold    BOOLEAN       NOT NULL,
    spelling       VARCHAR(10)   CHARACTER SET ascii NOT NULL,
    source         VARCHAR(500)  NOT NULL,
    PRIMARY KEY (code, valid_from)
);

--changeset ketnap:review-8
INSERT INTO paper_layout (code, valid_from, name, top_mm, right_mm, bottom_mm, left_mm, party_title, party_title_pt, issuer_pt,
                          type_pt, subject_pt, body_pt, line_pt, paragraph_pt, indent_mm, page_number_pt, recipients_pt,
                          signer_bold, spelling, source) VALUES
    ('HD36', '2018-04-03', 'Hướng dẫn 36-HD/VPTW (2018)', 20, 15, 20, 30, 'ĐẢNG CỘNG SẢN VIỆT NAM', 15, 14,
     16, 14, 14, 19, 6, 10, 14, 12, TRUE, 'TONE_FIRST',
     'Hướng dẫn 36-HD/VPTW, 03/4/2018 (đối chiếu qua nguồn thứ cấp, chờ bản gốc)'),
    ('HD05', '2026-01-01', 'Hướng dẫn 05-HD/VPTW (2026)', 20, 15, 20, 30, 'ĐẢNG CỘNG SẢN VIỆT NAM', 15, 14,
     15, 14, 14, 18, 6, 10, 14, 12, FALSE, 'TONE_FIRST',
     'Hướng dẫn 05-HD/VPTW, 2026 (đối chiếu qua nguồn thứ cấp, chờ bản gốc)');
