package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Layouts of papers as guidances say; dated rows, the latest of a guidance counts. */
@Component
public class LayoutStore {

    private static final String LAYOUTS =
            "SELECT * FROM paper_layout WHERE valid_from <= :day ORDER BY valid_from DESC";

    private final JdbcClient jdbc;

    LayoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The layouts there are by a day, the one in force first; of each guidance as it says last. */
    public List<Layout> all(LocalDate day) {
        var latest = new LinkedHashMap<String, Layout>();
        jdbc.sql(LAYOUTS)
                .param("day", day)
                .query((row, n) -> layout(row))
                .list()
                .forEach(layout -> latest.putIfAbsent(layout.code(), layout));
        return List.copyOf(latest.values());
    }

    /** The layout of a guidance, or the one in force on a day. */
    Layout of(@Nullable String code, LocalDate day) {
        var all = all(day);
        return all.stream()
                .filter(layout -> layout.code().equals(code))
                .findFirst()
                .orElseGet(all::getFirst);
    }

    private static Layout layout(ResultSet row) throws SQLException {
        return new Layout(
                row.getString("code"),
                row.getString("name"),
                size(row, "top_mm"),
                size(row, "right_mm"),
                size(row, "bottom_mm"),
                size(row, "left_mm"),
                row.getString("party_title"),
                size(row, "party_title_pt"),
                size(row, "issuer_pt"),
                size(row, "type_pt"),
                size(row, "subject_pt"),
                size(row, "body_pt"),
                size(row, "line_pt"),
                size(row, "paragraph_pt"),
                size(row, "indent_mm"),
                size(row, "page_number_pt"),
                size(row, "recipients_pt"),
                row.getBoolean("signer_bold"),
                row.getString("spelling").equals("TONE_LAST"),
                row.getString("source"));
    }

    private static BigDecimal size(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column));
    }
}
