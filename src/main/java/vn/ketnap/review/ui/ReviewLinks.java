package vn.ketnap.review.ui;

/** Where the screens of meetings stand. */
final class ReviewLinks {

    static final String MEETINGS = "hoi-nghi";
    static final String ID = "id";
    static final String MEETING = MEETINGS + "/:" + ID;
    static final String ROOM = MEETING + "/trinh-chieu";
    static final String UNIT = "don-vi";
    static final String PAGE = "trang";

    private ReviewLinks() {}

    static String meeting(long id) {
        return MEETINGS + "/" + id;
    }

    static String room(long id) {
        return meeting(id) + "/trinh-chieu";
    }

    static String unit(String code) {
        return UNIT + "/" + code;
    }
}
