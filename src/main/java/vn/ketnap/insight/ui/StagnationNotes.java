package vn.ketnap.insight.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.StagnationFilter.UnitOfN;
import vn.ketnap.insight.StagnationRegister;
import vn.ketnap.insight.ui.StagnationAddress.Span;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Metric;

/** The sentences around the register: what N means, the finding, and why a register is empty. */
final class StagnationNotes {

    private final Formats formats;
    private final StagnationAddress address;
    private final StagnationRegister shown;
    private final Attainment.@Nullable Together together;

    /** @param together of how many members the branches are; null where it is a unit that is asked about */
    StagnationNotes(
            Formats formats,
            StagnationAddress address,
            StagnationRegister shown,
            Attainment.@Nullable Together together) {
        this.formats = formats;
        this.address = address;
        this.shown = shown;
        this.together = together;
    }

    /** N in words: 3 years, 1 term. */
    String span() {
        var span = Objects.requireNonNullElse(address.n(), Span.years(1));
        return text(span.unit() == UnitOfN.YEAR ? "insight.stagnation.years" : "insight.stagnation.terms", span.n());
    }

    String finding() {
        long total = shown.stagnation().total();
        return total == 0
                ? text("insight.stagnation.finding.none", span())
                : text("insight.stagnation.finding", total, span());
    }

    /** What it takes to stand in the register. */
    String definition() {
        String lineage =
                text(address.predecessors() ? "insight.stagnation.note.with" : "insight.stagnation.note.without");
        return text("insight.stagnation.definition", shown.since(), Objects.requireNonNull(address.asOf()), span())
                + " " + lineage;
    }

    /** Shares need a total that the unit itself stated; a grouping states nothing. */
    String footnote() {
        if (together != null) {
            String sum = text("insight.stagnation.note.together", together.members());
            return together.hidden() == 0 ? sum : sum + " " + text("insight.stagnation.note.hidden", together.hidden());
        }
        var all = shown.all();
        return all == null
                ? text("insight.stagnation.note.noTotal")
                : text("insight.stagnation.note.total", all.count(), all.cutOff());
    }

    /** Why nobody stands in the register. */
    String why(String code) {
        var known = shown.stagnation();
        var declared = shown.own(code, Metric.NO_ADMISSION_BRANCHES);
        if (declared != null) {
            return text("insight.stagnation.empty.declared", declared.count(), declared.cutOff());
        }
        if (together != null && together.members() == 0) {
            return text("insight.stagnation.empty.nobodyBelongs");
        }
        if (known.branches() == 0) {
            return text("insight.stagnation.empty.noBranches");
        }
        return known.unknown() == known.branches()
                ? text("insight.stagnation.empty.silent", formats.number(known.branches()))
                : text(
                        "insight.stagnation.empty.nobody",
                        formats.number(known.branches() - known.unknown()),
                        formats.number(known.branches()),
                        span());
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
