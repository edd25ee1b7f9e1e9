package vn.ketnap.exchange.sheet;

import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Messages;

/**
 * A column of a sheet.
 *
 * @param key translation key of its name; the name of the contract is the Vietnamese one
 * @param field record component of the command that it fills: what a rule's problem names
 * @param kind what its cells hold
 * @param need whether the column must be there and its cells be filled
 * @param length most characters of a text; 0 for anything else
 * @param words the words it takes; null unless it holds words
 */
public record Column(
        String key,
        String field,
        Kind kind,
        Need need,
        int length,
        @Nullable Words<?> words) {

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        PERCENT,
        /** A date that opens a period: "10/2020" is its first day. */
        START,
        /** A date that closes a period, or a cut-off: "10/2020" is its last day. */
        END,
        WORD
    }

    /** What must be there. */
    public enum Need {
        /** The column, and something in each of its cells. */
        FILLED,
        /** The column; its cells may be blank. */
        PRESENT,
        /** Neither. */
        OPTIONAL
    }

    static Column text(String key, String field, int length) {
        return new Column(key, field, Kind.TEXT, Need.OPTIONAL, length, null);
    }

    static Column of(Kind kind, String key, String field) {
        return new Column(key, field, kind, Need.OPTIONAL, 0, null);
    }

    static Column word(String key, String field, Words<?> words) {
        return new Column(key, field, Kind.WORD, Need.OPTIONAL, 0, words);
    }

    Column filled() {
        return new Column(key, field, kind, Need.FILLED, length, words);
    }

    Column present() {
        return new Column(key, field, kind, Need.PRESENT, length, words);
    }

    /** Whether a workbook without this column is refused. */
    public boolean required() {
        return need != Need.OPTIONAL;
    }

    /** The name of the contract. */
    public String name() {
        return Messages.ofClassPath().text(Messages.VIETNAMESE, key);
    }
}
