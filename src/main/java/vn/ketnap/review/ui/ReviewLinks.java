package vn.ketnap.review.ui;

import java.util.Optional;

/** Where the screens of meetings stand. */
final class ReviewLinks {

    static final String MEETINGS = "hoi-nghi";
    static final String ID = "id";
    static final String MEETING = MEETINGS + "/:" + ID;
    static final String ROOM = MEETING + "/trinh-chieu";
    static final String OTHER = "other";
    static final String COMPARISON = MEETING + "/so-sanh/:" + OTHER + "?";
    static final String UNIT = "don-vi";
    static final String PAGE = "trang";

    private ReviewLinks() {}

    static String meeting(long id) {
        return MEETINGS + "/" + id;
    }

    static String room(long id) {
        return meeting(id) + "/trinh-chieu";
    }

    /** A meeting beside another one; an empty place for that is kept open. */
    static String comparison(long id, Optional<Long> other) {
        return meeting(id) + "/so-sanh" + other.map(one -> "/" + one).orElse("");
    }

    static String unit(String code) {
        return UNIT + "/" + code;
    }
}
