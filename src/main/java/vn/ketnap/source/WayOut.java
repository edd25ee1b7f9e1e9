package vn.ketnap.source;

/** Why somebody leaves the pipeline, or cannot be admitted here ("Lý do ra khỏi nguồn"): contract words, stable. */
public enum WayOut {
    MOVED_AWAY,
    STUDY_AWAY,
    WORK_AWAY,
    JOINED_ARMY,
    WITHDREW,
    NOT_ELIGIBLE,
    NOT_AGREED,
    TOO_OLD,
    CERTIFICATE_LAPSED,
    /** Left the Party on probation. */
    STRUCK_OFF,
    /** Goes on in another unit. */
    CARRIED_ELSEWHERE,
    DIED,
    OTHER
}
