package vn.ketnap.exchange.api;

import vn.ketnap.shared.Refused;

/** What was asked does not fit what stands now; nothing is wrong with the request itself. */
class Conflict extends RuntimeException {

    private final transient Refused refused;

    Conflict(Refused refused) {
        super(refused);
        this.refused = refused;
    }

    Refused refused() {
        return refused;
    }
}
