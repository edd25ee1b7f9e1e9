package vn.ketnap.exchange.workbook;

import java.util.List;

/** The file is no workbook, or none that may be opened: told in a sentence, nothing of it was kept. */
public class Unreadable extends RuntimeException {

    private final transient List<Object> args;
    private final String key;
    private final Reason reason;

    /** Whether it is another kind of file or a workbook that is damaged or dangerous. */
    public enum Reason {
        OTHER_KIND,
        DAMAGED
    }

    private Unreadable(Reason reason, String key, Object... args) {
        super(key + List.of(args));
        this.reason = reason;
        this.key = key;
        this.args = List.of(args);
    }

    static Unreadable otherKind(String key, Object... args) {
        return new Unreadable(Reason.OTHER_KIND, key, args);
    }

    static Unreadable damaged(String key, Object... args) {
        return new Unreadable(Reason.DAMAGED, key, args);
    }

    static Unreadable because(Throwable cause) {
        var unreadable = damaged("exchange.file.damaged");
        unreadable.initCause(cause);
        return unreadable;
    }

    /** Translation key of the sentence; it names the mend. */
    public String key() {
        return key;
    }

    /** Arguments of the sentence. */
    public List<Object> args() {
        return args;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }
}
