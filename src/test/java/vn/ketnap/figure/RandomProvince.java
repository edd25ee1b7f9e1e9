package vn.ketnap.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/** A small province with random figures, and a question about it: what the oracle and the database both answer. */
record RandomProvince(
        List<Integer> parents,
        List<Declared> figures,
        Map<Integer, LocalDate> registers,
        List<Admission> admissions,
        LocalDate from,
        LocalDate until) {

    /** Somebody was admitted by the unit with that number. */
    record Admission(int unit, LocalDate day) {}

    /** A figure declared by the unit with that number; basis "" where it is not stated. */
    record Declared(int unit, String basis, DeclaredSpans.Figure figure) {}

    /** The unit 0 is the root; {@code parents.get(n)} is the superior of unit n, −1 for the root. */
    static RandomProvince of(long seed) {
        var random = new Random(seed);
        var parents = new ArrayList<Integer>(List.of(-1));
        int units = 2 + random.nextInt(8);
        for (int unit = 1; unit < units; unit++) {
            parents.add(random.nextInt(Math.min(unit, 4)));
        }
        var figures = new ArrayList<Declared>();
        int many = random.nextInt(3 * units);
        for (int n = 0; n < many; n++) {
            var figure = figure(random);
            int unit = random.nextInt(units);
            String basis = random.nextInt(4) == 0 ? "DECISION" : "";
            boolean known = figures.stream()
                    .anyMatch(other -> other.unit == unit
                            && other.basis.equals(basis)
                            && other.figure.from().equals(figure.from())
                            && other.figure.until().equals(figure.until()));
            if (!known) {
                figures.add(new Declared(unit, basis, figure));
            }
        }
        var registers = new TreeMap<Integer, LocalDate>();
        for (int n = random.nextInt(3); n > 0; n--) {
            registers.put(random.nextInt(units), day(random.nextInt(3)));
        }
        var admissions = new ArrayList<Admission>();
        for (int n = random.nextInt(12); n > 0; n--) {
            admissions.add(
                    new Admission(random.nextInt(units), day(random.nextInt(5)).plusDays(random.nextInt(40))));
        }
        int start = random.nextInt(3);
        return new RandomProvince(
                parents, figures, registers, admissions, day(start), day(start + 1 + random.nextInt(5 - start)));
    }

    private static DeclaredSpans.Figure figure(Random random) {
        int from = random.nextInt(5);
        int until = from + 1 + random.nextInt(5 - from);
        return new DeclaredSpans.Figure(day(from), day(until), count(random));
    }

    private static Count count(Random random) {
        long value = random.nextInt(40);
        return switch (random.nextInt(8)) {
            case 0 -> new Count(value, null, Qualifier.AT_LEAST);
            case 1 -> new Count(value, null, Qualifier.AT_MOST);
            case 2 -> new Count(value, null, Qualifier.ABOUT);
            case 3 -> new Count(value, value + 1 + random.nextInt(5), Qualifier.AT_LEAST);
            default -> Count.exactly(value);
        };
    }

    /** A few bounds that figures share, so that sums and differences happen; one is in the middle of a month. */
    private static LocalDate day(int bound) {
        return List.of(
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 4, 1),
                        LocalDate.of(2023, 5, 1),
                        LocalDate.of(2023, 8, 5),
                        LocalDate.of(2023, 10, 1),
                        LocalDate.of(2024, 1, 1))
                .get(bound);
    }

    List<Integer> childrenOf(int unit) {
        var children = new ArrayList<Integer>();
        for (int child = 1; child < parents.size(); child++) {
            if (parents.get(child) == unit) {
                children.add(child);
            }
        }
        return children;
    }

    List<DeclaredSpans.Figure> figuresOf(int unit, String basis) {
        return figures.stream()
                .filter(declared -> declared.unit == unit && declared.basis.equals(basis))
                .map(Declared::figure)
                .toList();
    }

    /** The same province without one figure; null when there is no such figure. */
    @Nullable
    RandomProvince without(int figure) {
        if (figure >= figures.size()) {
            return null;
        }
        var fewer = new ArrayList<>(figures);
        fewer.remove(figure);
        return new RandomProvince(parents, fewer, registers, admissions, from, until);
    }
}
