package vn.ketnap.exchange.sheet;

import java.util.List;

/** A cell that cannot be read as what its column holds. */
final class Mistake extends Exception {

    private final String key;
    private final transient List<Object> args;

    Mistake(String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = List.of(args);
    }

    String key() {
        return key;
    }

    List<Object> args() {
        return args;
    }
}
