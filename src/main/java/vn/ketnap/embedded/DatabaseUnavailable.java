package vn.ketnap.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run; the message says what is wrong, the remedy what a person can do. */
public final class DatabaseUnavailable extends RuntimeException {

    private final String remedy;

    DatabaseUnavailable(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    DatabaseUnavailable(String message, String remedy) {
        this(message, remedy, null);
    }

    String remedy() {
        return remedy;
    }
}
