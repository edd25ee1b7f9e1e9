package vn.ketnap.access;

import java.util.Map;

/** How a unit of the published cases lies to the scope of a demo account. */
enum Place {
    INSIDE,
    OUTSIDE,
    ANCESTOR,
    SIBLING,
    UNKNOWN;

    /** The administrator of accounts, who sees no figures at all. */
    static final String ADMINISTRATOR = "quantri";

    /** A unit at each place of each demo account; who sees everything has no outside but what does not exist. */
    static final Map<String, Map<Place, String>> UNITS = Map.of(
            "lanhdao",
            everywhere(),
            "bantochuc",
            everywhere(),
            "kiemtoan",
            everywhere(),
            "donvi",
            Map.of(
                    INSIDE, "TH-TX-QP",
                    OUTSIDE, "DB-TC",
                    ANCESTOR, "TH",
                    SIBLING, "LS-VQ",
                    UNKNOWN, "TH-KHONG-CO"),
            "coso",
            Map.of(
                    INSIDE, "LS-VQ-AS",
                    OUTSIDE, "TH-TX",
                    ANCESTOR, "LS-VQ",
                    SIBLING, "LS-VQ-TC",
                    UNKNOWN, "LS-KHONG-CO"),
            ADMINISTRATOR,
            everywhere());

    private static Map<Place, String> everywhere() {
        return Map.of(INSIDE, "TH-TX", OUTSIDE, "KHONG-CO", UNKNOWN, "KHONG-CO-NUA");
    }
}
