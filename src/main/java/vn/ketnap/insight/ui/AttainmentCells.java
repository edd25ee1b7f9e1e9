package vn.ketnap.insight.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.insight.Band;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.kit.BandMark;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** Says in words and figures what stands in a column for a unit: the same on the screen and on paper. */
final class AttainmentCells {

    private final Formats formats;
    private final @Nullable TargetKind kind;
    private final TargetCells targets;

    /** @param kind target the screen asks about; null: the first one a unit has */
    AttainmentCells(Formats formats, Population population, @Nullable TargetKind kind) {
        this.formats = formats;
        this.kind = kind;
        this.targets = new TargetCells(formats, population);
    }

    Cell cell(AttainmentColumn column, UnitProgress unit) {
        return switch (column) {
            case MEMBERS -> members(unit);
            case ASSIGNED, PLAN, REGISTERED, CONGRESS, RATIO -> targets.of(unit, TargetKind.valueOf(column.name()));
            case ADMITTED -> admitted(unit);
            case RATE -> rate(unit);
            case EXPECTED -> persons(unit.expected());
            case AHEAD -> ahead(unit);
            case NEEDED -> needed(unit.neededPerMonth());
            case FORECAST -> persons(unit.forecast());
            case BAND -> band(unit.band());
            case COVERAGE -> coverage(unit);
            case CONVERSION -> share(unit.beside().conversion());
            case RECOGNIZED -> Cell.of(formats.count(unit.beside().recognized()));
            case STRUCK_OFF -> Cell.of(formats.count(unit.beside().struckOff()));
            case OFFICER -> officer(unit.officer());
            case CUT_OFF -> Cell.of(formats.date(unit.cutOff()));
        };
    }

    private Cell members(UnitProgress unit) {
        var members = unit.members();
        return members == null
                ? Cell.of(Formats.MISSING)
                : Cell.of(formats.count(new Count(members.value(), null, members.qualifier())))
                        .hint(text("insight.attainment.asOf", members.asOf()));
    }

    private Cell admitted(UnitProgress unit) {
        if (unit.admitted() == null) {
            return Cell.of(Formats.MISSING)
                    .small(text(
                            unit.published() == null
                                    ? "insight.attainment.unknown"
                                    : "insight.attainment.published.withoutNumber"));
        }
        var count = Cell.of(formats.count(unit.admitted())).look("kn-strong");
        if (unit.mixedCutOffs()) {
            return count.small(text("insight.attainment.mixed")).hint(text("insight.attainment.mixed.hint"));
        }
        if (unit.derived()) {
            return count.small(text("insight.attainment.derived")).hint(text("insight.attainment.derived.hint"));
        }
        return unit.source() == Answer.Source.SUM_OF_CHILDREN
                ? count.small(text("insight.attainment.summed")).hint(text("insight.attainment.summed.hint"))
                : count;
    }

    private Cell rate(UnitProgress unit) {
        var rate = unit.rate();
        var headline = unit.headline();
        var published = unit.published();
        if (unit.admitted() == null && published != null) {
            return Cell.of(Formats.MISSING).small(text("insight.attainment.published.rate", published.text()));
        }
        if (rate == null || headline == null) {
            boolean baseless = unit.targets().stream()
                    .filter(target -> kind == null || target.kind() == kind)
                    .anyMatch(target -> target.metric() == Metric.ADMITTED && target.value() == null);
            return baseless
                    ? Cell.of(Formats.MISSING).small(text("insight.attainment.noBase"))
                    : Cell.of(Formats.MISSING);
        }
        return Cell.of(rate.text(formats))
                .look("kn-strong")
                .small(formats.count(unit.admitted()) + "/" + headline.text(formats) + against(unit, headline))
                .hint(published == null ? "" : published(published.text(), published.matches()));
    }

    /** Which target the rate is about, where there are several. */
    private String against(UnitProgress unit, TargetProgress headline) {
        boolean several = unit.targets().stream()
                .anyMatch(target -> target.kind() != headline.kind()
                        && target.metric() == headline.metric()
                        && target.population() == headline.population());
        String word = text("insight.attainment.column." + headline.kind().name());
        return several ? " · " + word.toLowerCase(formats.locale()) : "";
    }

    private String published(String printed, String matches) {
        return matches.equals("NONE")
                ? text("insight.attainment.published.NONE", printed)
                : text(
                        "insight.attainment.published." + matches.substring(0, matches.lastIndexOf('_')),
                        printed,
                        Integer.valueOf(matches.substring(matches.lastIndexOf('_') + 1)));
    }

    private Cell ahead(UnitProgress unit) {
        var ahead = unit.ahead();
        if (ahead == null) {
            return Cell.of(Formats.MISSING);
        }
        long persons = ahead.setScale(0, RoundingMode.HALF_UP).longValue();
        return Cell.of(formats.signed(persons))
                .look(persons < 0 ? "kn-behind" : "")
                .hint(exactly(ahead, formats.signed(ahead, 2)));
    }

    private Cell band(@Nullable Band band) {
        return band == null
                ? Cell.of(Formats.MISSING)
                : Cell.of(text("kit.band." + band.name()))
                        .mark(BandMark.shape(band.name()))
                        .look(BandMark.colour(band.name()));
    }

    private Cell coverage(UnitProgress unit) {
        var cell = share(unit.beside().coverage());
        return unit.targets().stream()
                .filter(target -> target.metric() == Metric.BRANCHES_WITH_ADMISSION)
                .findFirst()
                .map(target -> cell.small(text(
                        "insight.attainment.coverageTarget",
                        formats.percent(target.ratioPercent(), 0, RoundingMode.HALF_UP))))
                .orElse(cell);
    }

    private Cell share(@Nullable Rate rate) {
        return rate == null
                ? Cell.of(Formats.MISSING)
                : Cell.of(rate.text(formats)).small(formats.number(rate.n()) + "/" + formats.number(rate.of(), 0));
    }

    private Cell officer(UnitProgress.@Nullable Officer officer) {
        return officer == null
                ? Cell.of(Formats.MISSING)
                : Cell.of(officer.name()).look("kn-wraps").small(officer.title());
    }

    /** Whole persons; the pointer is told the exact number. */
    private Cell persons(@Nullable BigDecimal number) {
        return number == null
                ? Cell.of(Formats.MISSING)
                : Cell.of(formats.number(number, 0)).hint(exactly(number, formats.number(number, 2)));
    }

    private String exactly(BigDecimal number, String text) {
        return number.stripTrailingZeros().scale() <= 0 ? "" : text("insight.attainment.exactly", text);
    }

    private Cell needed(@Nullable BigDecimal number) {
        return Cell.of(number == null ? Formats.MISSING : formats.number(number, 1));
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
