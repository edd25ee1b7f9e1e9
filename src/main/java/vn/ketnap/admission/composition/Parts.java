package vn.ketnap.admission.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ketnap.admission.composition.Composition.By;
import vn.ketnap.admission.composition.Composition.Division;
import vn.ketnap.admission.composition.Composition.Part;
import vn.ketnap.admission.composition.CompositionQueries.Counted;
import vn.ketnap.shared.Population;

/** The parts of one division, and to which of them somebody belongs. */
final class Parts {

    private static final String UNKNOWN = "UNKNOWN";

    private final By by;
    private final List<Integer> bands;
    private final List<String> names;

    /** @param bands first age of each band */
    Parts(By by, List<Integer> bands) {
        this.by = by;
        this.bands = bands;
        this.names = switch (by) {
            case SEX -> List.of("FEMALE", "MALE");
            case ETHNICITY -> List.of("MINORITY", "MAJORITY");
            case RELIGION -> List.of("RELIGIOUS", "NONE");
            case AGE ->
                Stream.concat(bands.stream().map(String::valueOf), Stream.of(UNKNOWN))
                        .toList();
            case CHANNEL ->
                Stream.of(Population.values())
                        .filter(one -> one.division() == Population.Division.CHANNEL)
                        .map(Enum::name)
                        .toList();
        };
    }

    int size() {
        return names.size();
    }

    int of(Counted one) {
        return switch (by) {
            case SEX -> one.female() ? 0 : 1;
            case ETHNICITY -> one.minority() ? 0 : 1;
            case RELIGION -> one.religious() ? 0 : 1;
            case AGE -> band(one);
            case CHANNEL -> names.indexOf(one.channel());
        };
    }

    /** The parts with their counts; of bands and channels those without anybody are left out. */
    Division division(long[] counts, boolean[] hidden) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 || hidden[i] || names.size() == 2) {
                parts.add(new Part(names.get(i), upTo(i), hidden[i] ? null : counts[i]));
            }
        }
        return new Division(by, parts);
    }

    private @org.jspecify.annotations.Nullable Integer upTo(int i) {
        return by == By.AGE && i + 1 < bands.size() ? Integer.valueOf(bands.get(i + 1) - 1) : null;
    }

    /** Whoever is younger than the first band is counted in it. */
    private int band(Counted one) {
        var age = one.age();
        if (age == null) {
            return names.size() - 1;
        }
        int band = 0;
        while (band + 1 < bands.size() && bands.get(band + 1) <= age) {
            band++;
        }
        return band;
    }
}
