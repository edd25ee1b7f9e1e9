package vn.ketnap.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationFilter.UnitOfN;

/**
 * The state of the screen of branches without admission as its address holds it.
 *
 * @param unit code of the unit; null: the one with the latest figures
 * @param asOf null: the last day the unit's figures speak of
 * @param n null: as configured
 * @param predecessors whether a branch inherits the clock of the branches it came from
 */
record StagnationAddress(
        @Nullable String unit,
        @Nullable LocalDate asOf,
        @Nullable Span n,
        boolean predecessors) {

    private static final String DAY = "ngay";
    private static final String YEARS = "nam";
    private static final String TERMS = "nhiem-ky";
    private static final String PREDECESSORS = "tien-than";
    private static final String WITHOUT = "khong";

    /** N: so many years, or so many terms of a committee. */
    record Span(int n, UnitOfN unit) {

        static Span years(int n) {
            return new Span(n, UnitOfN.YEAR);
        }

        static Span terms(int n) {
            return new Span(n, UnitOfN.TERM);
        }
    }

    static StagnationAddress of(QueryParameters given) {
        var years = UrlState.number(given, YEARS, 1, 100);
        var terms = UrlState.number(given, TERMS, 1, 20);
        return new StagnationAddress(
                UrlState.text(given, UrlState.UNIT),
                UrlState.day(given, DAY),
                years != null ? Span.years(years) : terms != null ? Span.terms(terms) : null,
                !WITHOUT.equals(UrlState.text(given, PREDECESSORS)));
    }

    /** The address of the same screen; what stands as it does by default is left out. */
    QueryParameters parameters() {
        return UrlState.parameters(
                UrlState.UNIT,
                unit,
                DAY,
                asOf,
                YEARS,
                n == null || n.unit() == UnitOfN.TERM ? null : n.n(),
                TERMS,
                n == null || n.unit() == UnitOfN.YEAR ? null : n.n(),
                PREDECESSORS,
                predecessors ? null : WITHOUT);
    }

    StagnationAddress about(String newUnit) {
        return new StagnationAddress(newUnit, asOf, n, predecessors);
    }

    /** The address with nothing left open. */
    StagnationAddress settled(String newUnit, LocalDate day, Span span) {
        return new StagnationAddress(newUnit, asOf == null ? day : asOf, n == null ? span : n, predecessors);
    }

    /** The question of a settled address. */
    StagnationFilter filter(int page, int size) {
        var span = Objects.requireNonNull(n, "N is settled before anything is asked");
        return new StagnationFilter(
                Objects.requireNonNull(unit, "the unit is settled before anything is asked"),
                Objects.requireNonNull(asOf, "the day is settled before anything is asked"),
                span.n(),
                span.unit(),
                predecessors,
                page,
                size);
    }

    String href() {
        return "chi-bo-chua-ket-nap?" + parameters().getQueryString();
    }
}
