package vn.ketnap.insight.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table "row, question, expected answer" of the published cases. */
public final class CasesTable {

    private CasesTable() {}

    /**
     * One line.
     *
     * @param row ids of the facts
     * @param story what must show, in words
     * @param request path and query below {@code /api/v1}
     * @param path where the answer stands, as JsonPath
     * @param expected the answer, as JSON
     * @param screen where a person reads it
     * @param shows what a person reads there; blank where the screen says it without words
     */
    public record Line(
            String row, String story, String request, String path, String expected, String screen, String shows) {}

    /** All lines, in the order of the facts. */
    public static List<Line> read() {
        try (var file = Objects.requireNonNull(CasesTable.class.getResourceAsStream("/published-cases.csv"))) {
            var cells = cells(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return cells.stream()
                    .skip(1)
                    .map(line -> new Line(
                            line.get(0), line.get(1), line.get(2), line.get(3), line.get(4), line.get(5), line.get(6)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** RFC 4180, as far as the table needs it. */
    private static List<List<String>> cells(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        return lines;
    }
}
