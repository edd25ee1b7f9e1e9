package vn.ketnap.exchange.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a CSV file after RFC 4180: quoted fields hold separators, line ends and doubled quotes. Comma or semicolon,
 * whichever the first line with one of them has more of (a spreadsheet set to Vietnamese writes semicolons); a byte order
 * mark is skipped.
 */
final class CsvLines {

    private static final int LOOK_AHEAD = 1 << 16;
    private static final int MAX_FIELD = 40_000;
    private static final int MAX_LINE = 1_000_000;
    private static final int MAX_FIELDS = 16_384;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int END = -1;

    private final BufferedReader in;
    private final char separator;
    private int next;
    /** Characters of the line so far. */
    private int length;

    CsvLines(BufferedReader in) throws IOException {
        this.in = in;
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        this.separator = separator(in);
        this.next = in.read();
    }

    /** The fields of the next line; null at the end of the file. */
    @Nullable
    List<String> next() throws IOException {
        if (next == END) {
            return null;
        }
        var fields = new ArrayList<String>();
        length = 0;
        do {
            if (fields.size() == MAX_FIELDS) {
                throw Unreadable.damaged("exchange.file.damaged");
            }
            fields.add(field());
        } while (step(separator));
        step('\r');
        step('\n');
        return fields;
    }

    private String field() throws IOException {
        var text = new StringBuilder();
        if (step('"')) {
            quoted(text);
        }
        while (next != separator && next != '\n' && next != '\r' && next != END) {
            take(text);
        }
        return text.toString();
    }

    private void quoted(StringBuilder text) throws IOException {
        while (true) {
            if (next == END) {
                throw Unreadable.damaged("exchange.file.openQuote");
            }
            if (step('"') && next != '"') {
                return;
            }
            take(text);
        }
    }

    private void take(StringBuilder text) throws IOException {
        if (text.length() == MAX_FIELD || ++length > MAX_LINE) {
            throw Unreadable.damaged("exchange.file.hugeCell");
        }
        text.append((char) next);
        next = in.read();
    }

    private boolean step(char expected) throws IOException {
        if (next != expected) {
            return false;
        }
        next = in.read();
        return true;
    }

    private static char separator(BufferedReader in) throws IOException {
        in.mark(LOOK_AHEAD);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 1; i < LOOK_AHEAD; i++) {
            int c = in.read();
            if (c == END || (c == '\n' && !quoted && commas + semicolons > 0)) {
                break;
            }
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
        }
        in.reset();
        return semicolons > commas ? ';' : ',';
    }
}
