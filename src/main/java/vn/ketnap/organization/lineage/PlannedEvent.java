package vn.ketnap.organization.lineage;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.lineage.CarryOutEvent.Described;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** A reorganisation as the rows that two sheets would bring: what becomes of units, then what happened. */
final class PlannedEvent {

    private static final String MISSING = "shared.problem.missing";

    private final CarryOutEvent command;
    private final LocalDate on;

    /** @param command one that passed {@link #check} */
    PlannedEvent(CarryOutEvent command) {
        this.command = command;
        this.on = requireNonNull(command.on());
    }

    /** What must be filled in before anybody can ask whether it can happen. */
    static List<Problem> check(CarryOutEvent command) {
        var problems = new Problems();
        problems.unless(command.on() != null, MISSING, "effectiveOn");
        var described = command.described();
        switch (command.kind()) {
            case RENAME -> problems.unless(described != null && described.name() != null, MISSING, "name");
            case RETYPE -> problems.unless(described != null && described.kind() != null, MISSING, "kind");
            case MOVE -> problems.unless(described != null && described.parentCode() != null, MISSING, "parentCode");
            default -> checkFounded(problems, command.kind(), described);
        }
        return problems.list();
    }

    /** The wizard founds units below others; a tree of its own comes in by workbook. */
    private static void checkFounded(Problems problems, ReorganizationKind kind, @Nullable Described founded) {
        if (founded == null) {
            problems.unless(kind != ReorganizationKind.ESTABLISH, MISSING, "code");
            return;
        }
        problems.unless(founded.code() != null, MISSING, "code");
        problems.unless(founded.name() != null, MISSING, "name");
        problems.unless(founded.kind() != null, MISSING, "kind");
        problems.unless(founded.sector() != null, MISSING, "sector");
        problems.unless(founded.parentCode() != null, MISSING, "parentCode");
    }

    /** All units it names. */
    Set<String> codes() {
        var codes = new LinkedHashSet<>(command.olds());
        codes.addAll(news());
        Stream.of(
                        command.childrenTo(),
                        command.described() == null ? null : command.described().parentCode())
                .forEach(code -> {
                    if (code != null) {
                        codes.add(code);
                    }
                });
        return codes;
    }

    /** The new units, the one that is founded last. */
    List<String> news() {
        var news = new ArrayList<>(command.news());
        var founded = command.kind().keepsTheUnit() ? null : command.described();
        if (founded != null && founded.code() != null && !news.contains(founded.code())) {
            news.add(founded.code());
        }
        return news;
    }

    /**
     * What becomes of units, besides those that end.
     *
     * @param known descriptions of the units named and of those below them
     */
    List<DescribeUnit> units(List<DescribeUnit> known) {
        var rows = new ArrayList<DescribeUnit>();
        var described = command.described();
        if (described != null && command.kind().keepsTheUnit()) {
            command.olds().stream()
                    .flatMap(code -> on(known, code).stream())
                    .forEach(row -> rows.add(changed(row, described)));
        } else if (described != null) {
            rows.add(new DescribeUnit(
                    requireNonNull(described.code()),
                    requireNonNull(described.name()),
                    described.parentCode(),
                    requireNonNull(described.kind()),
                    requireNonNull(described.sector()),
                    on,
                    null,
                    null));
        }
        var to = command.childrenTo();
        if (to != null) {
            var lives = new UnitLives(known);
            command.olds().stream()
                    .flatMap(old -> lives.below(old, on).stream())
                    .flatMap(child -> on(known, child).stream())
                    .forEach(row -> rows.add(changed(row, new Described(null, null, null, null, to))));
        }
        return rows;
    }

    /** What happened, each pair of units by itself. */
    List<ReorganizeUnits> parts() {
        var kind = command.kind();
        var news = news();
        if (kind.keepsTheUnit() || (command.olds().isEmpty() && news.isEmpty())) {
            return List.of(part(command.olds(), news, null));
        }
        boolean ofTheOld = kind.ofTheOld();
        var several = ofTheOld ? news : command.olds();
        if (several.isEmpty()) {
            return List.of(part(command.olds(), news, null));
        }
        return several.stream()
                .map(unit -> ofTheOld
                        ? part(
                                command.olds(),
                                List.of(unit),
                                command.membersMoved().get(unit))
                        : part(List.of(unit), news, command.membersMoved().get(unit)))
                .toList();
    }

    private ReorganizeUnits part(List<String> olds, List<String> news, @Nullable Long moved) {
        return new ReorganizeUnits(
                command.kind(), on, olds, news, moved, command.instrumentNumber(), command.instrumentOn());
    }

    private DescribeUnit changed(DescribeUnit row, Described change) {
        return new DescribeUnit(
                row.code(),
                requireNonNullElse(change.name(), row.name()),
                change.parentCode() == null ? row.parentCode() : change.parentCode(),
                requireNonNullElse(change.kind(), row.kind()),
                requireNonNullElse(change.sector(), row.sector()),
                on,
                row.to(),
                row.note());
    }

    private Optional<DescribeUnit> on(List<DescribeUnit> known, String code) {
        return known.stream()
                .filter(row -> row.code().equals(code)
                        && !row.from().isAfter(on)
                        && (row.to() == null || !row.to().isBefore(on)))
                .findFirst();
    }
}
