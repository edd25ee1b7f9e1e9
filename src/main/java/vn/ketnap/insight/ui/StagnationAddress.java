package vn.ketnap.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationFilter.UnitOfN;

/**
 * The state of the screen of branches without admission as its address holds it.
 *
 * @param unit code of the unit; null: the one with the latest figures
 * @param asOf null: the last day the unit's figures speak of
 * @param n null: as configured
 * @param predecessors whether a branch inherits the clock of the branches it came from
 * @param reasons which of the listed branches are shown
 * @param list another list instead of the register; null: the register
 * @param under in the list of small branches: fewer members than this; null: the highest threshold
 */
record StagnationAddress(
        @Nullable String unit,
        @Nullable LocalDate asOf,
        @Nullable Span n,
        boolean predecessors,
        ReasonFilter reasons,
        BranchList.@Nullable Kind list,
        @Nullable Integer under) {

    private static final String DAY = "ngay";
    private static final String YEARS = "nam";
    private static final String TERMS = "nhiem-ky";
    private static final String PREDECESSORS = "tien-than";
    private static final String WITHOUT = "khong";
    private static final String CAUSE = "nguyen-nhan";
    private static final String UNNAMED = "chua-neu";
    private static final String EXEMPT = "mien-xet";
    private static final String ACTION = "bien-phap";
    private static final String LIST = "danh-sach";
    private static final String UNDER = "duoi";

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
                !WITHOUT.equals(UrlState.text(given, PREDECESSORS)),
                reasons(given),
                UrlState.constant(given, LIST, BranchList.Kind.class),
                UrlState.number(given, UNDER, 1, 100));
    }

    private static ReasonFilter reasons(QueryParameters given) {
        return new ReasonFilter(
                UrlState.constant(given, CAUSE, Cause.class),
                UNNAMED.equals(UrlState.text(given, CAUSE)),
                UrlState.constant(given, EXEMPT, ReasonFilter.Exempt.class),
                UrlState.constant(given, ACTION, ReasonFilter.Action.class));
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
                predecessors ? null : WITHOUT,
                CAUSE,
                reasons.unnamed() ? UNNAMED : reasons.cause(),
                EXEMPT,
                reasons.exempt(),
                ACTION,
                reasons.action(),
                LIST,
                list,
                UNDER,
                under);
    }

    StagnationAddress about(String newUnit) {
        return asked(newUnit, asOf, n, predecessors);
    }

    /** The same lists of another question. */
    StagnationAddress asked(
            @Nullable String newUnit, @Nullable LocalDate day, @Nullable Span span, boolean withPredecessors) {
        return new StagnationAddress(newUnit, day, span, withPredecessors, reasons, list, under);
    }

    /** Other branches of the register. */
    StagnationAddress wanting(ReasonFilter wanted) {
        return new StagnationAddress(unit, asOf, n, predecessors, wanted, null, null);
    }

    /** Another list; null: the whole register. */
    StagnationAddress listing(BranchList.@Nullable Kind kind, @Nullable Integer threshold) {
        return new StagnationAddress(unit, asOf, n, predecessors, ReasonFilter.ANY, kind, threshold);
    }

    /** The address with nothing left open. */
    StagnationAddress settled(String newUnit, LocalDate day, Span span) {
        return asked(newUnit, asOf == null ? day : asOf, n == null ? span : n, predecessors);
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
                size,
                reasons);
    }

    String href() {
        return "chi-bo-chua-ket-nap?" + parameters().getQueryString();
    }
}
