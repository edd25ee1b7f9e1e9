package vn.ketnap.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** A zip of CSV files as rows by sheet, each row by column. */
final class CsvBook {

    private CsvBook() {}

    static Map<String, List<Map<String, String>>> read(byte[] zipped) throws IOException {
        var sheets = new LinkedHashMap<String, List<Map<String, String>>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                sheets.put(entry.getName().replace(".csv", ""), rows(text));
            }
        }
        return sheets;
    }

    private static List<Map<String, String>> rows(String text) {
        var lines = text.split("\r\n", -1);
        var columns = cells(lines[0]);
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 1; i < lines.length - 1; i++) {
            var cells = cells(lines[i]);
            var row = new HashMap<String, String>();
            for (int place = 0; place < columns.size(); place++) {
                row.put(columns.get(place), cells.get(place));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
