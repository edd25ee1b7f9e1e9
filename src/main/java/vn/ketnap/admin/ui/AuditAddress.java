package vn.ketnap.admin.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admin.AuditFilter;

/**
 * The state of the viewer as its address holds it; what nobody can read counts as not given.
 *
 * @param before entries before this one; null: not asked
 * @param after entries after this one; null: not asked
 */
record AuditAddress(
        AuditFilter filter, @Nullable Long before, @Nullable Long after) {

    static final String ROUTE = "quan-tri/nhat-ky";

    private static final String WHO = "nguoi";
    private static final String KIND = "viec";
    private static final String SUBJECT = "doi-tuong";
    private static final String FROM = "tu";
    private static final String TO = "den";
    private static final String IMPORT = "lan-nhap";
    private static final String BEFORE = "truoc";
    private static final String AFTER = "sau";

    static AuditAddress of(QueryParameters given) {
        var filter = new AuditFilter(
                Parameters.text(given, WHO),
                Parameters.text(given, KIND),
                Parameters.text(given, SUBJECT),
                day(given, FROM),
                day(given, TO),
                number(given, IMPORT));
        return new AuditAddress(filter, number(given, BEFORE), number(given, AFTER));
    }

    /** The first page of the entries a filter wants. */
    static AuditAddress of(AuditFilter filter) {
        return new AuditAddress(filter, null, null);
    }

    /** All that was done to a subject. */
    static String about(String subject) {
        return of(new AuditFilter(null, null, subject, null, null, null)).href();
    }

    AuditAddress olderThan(long id) {
        return new AuditAddress(filter, id, null);
    }

    AuditAddress newerThan(long id) {
        return new AuditAddress(filter, null, id);
    }

    QueryParameters parameters() {
        var simple = new LinkedHashMap<String, String>();
        Parameters.put(simple, WHO, filter.username());
        Parameters.put(simple, KIND, filter.kind());
        Parameters.put(simple, SUBJECT, filter.subject());
        Parameters.put(simple, FROM, filter.from());
        Parameters.put(simple, TO, filter.to());
        Parameters.put(simple, IMPORT, filter.importId());
        Parameters.put(simple, BEFORE, before);
        Parameters.put(simple, AFTER, after);
        return QueryParameters.simple(simple);
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing readable is given
    private static @Nullable Long number(QueryParameters given, String name) {
        return given.getSingleParameter(name)
                .filter(value -> value.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing readable is given
    private static @Nullable LocalDate day(QueryParameters given, String name) {
        return given.getSingleParameter(name).flatMap(AuditAddress::day).orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
