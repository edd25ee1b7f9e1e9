package vn.ketnap.organization.lineage;

import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationKind;

/** A small province whose units are reorganised at random, step by step; what a step meets depends on those before it. */
final class RandomPlan {

    private static final int STEPS = 8;

    private final Random random;
    private LocalDate day = LocalDate.of(2021, 1, 1);
    private int steps;
    private int founded;

    RandomPlan(long seed) {
        this.random = new Random(seed);
    }

    /** Rows about units and the events of one day. */
    record Step(LocalDate day, List<DescribeUnit> units, List<ReorganizeUnits> events) {}

    /** A unit that stands on the day of the next step. */
    record Living(String code, @Nullable String parent, OrganizationKind kind) {}

    List<DescribeUnit> start() {
        var units = new ArrayList<DescribeUnit>(List.of(province("R")));
        int communes = 2 + random.nextInt(3);
        for (int i = 0; i < communes; i++) {
            var commune = next();
            units.add(commune(commune, "R"));
            int branches = random.nextInt(4);
            for (int j = 0; j < branches; j++) {
                units.add(branch(next(), commune));
            }
        }
        return units;
    }

    /** Some days go by; on others several things happen. */
    boolean goesOn() {
        day = day.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(90));
        return steps++ < STEPS;
    }

    LocalDate day() {
        return day;
    }

    Step step(List<Living> living) {
        var units = new ArrayList<DescribeUnit>();
        var events = new ArrayList<ReorganizeUnits>();
        if (living.isEmpty()) {
            units.add(since(commune(next(), "R"), day));
        }
        int many = living.isEmpty() ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < many; i++) {
            var one = any(living);
            var others = living.stream()
                    .filter(other -> other.kind() == one.kind() && !other.equals(one))
                    .toList();
            var other = others.isEmpty() ? one : any(others);
            switch (random.nextInt(7)) {
                case 0 -> events.add(EventRows.merge(day, founded(units, one), one.code(), other.code()));
                case 1 -> events.add(EventRows.absorb(day, other.code(), one.code()));
                case 2 -> events.add(EventRows.split(day, one.code(), founded(units, one), founded(units, other)));
                case 3 -> events.add(EventRows.dissolve(day, one.code()));
                case 4 -> events.add(EventRows.transfer(day, one.code(), other.code()));
                case 5 -> {
                    units.add(since(at(one.code(), one.kind(), other.parent()), day));
                    events.add(EventRows.event(ReorganizationKind.MOVE, day, List.of(one.code()), List.of(one.code())));
                }
                default -> {
                    events.add(EventRows.event(
                            ReorganizationKind.RENAME, day, List.of(one.code()), List.of(founded(units, one))));
                }
            }
        }
        return new Step(day, units, events);
    }

    private String founded(List<DescribeUnit> units, Living like) {
        var code = next();
        units.add(since(at(code, like.kind(), like.parent()), day));
        return code;
    }

    private static DescribeUnit at(String code, OrganizationKind kind, @Nullable String parent) {
        var superior = parent == null ? "R" : parent;
        return kind == OrganizationKind.BRANCH ? branch(code, superior) : commune(code, superior);
    }

    private String next() {
        return "R-" + ++founded;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
