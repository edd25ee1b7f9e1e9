package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.List;

/** Events as tests need them, short to read. */
public final class EventRows {

    private EventRows() {}

    /** Several become a new one. */
    public static ReorganizeUnits merge(LocalDate on, String successor, String... olds) {
        return event(ReorganizationKind.MERGE, on, List.of(olds), List.of(successor));
    }

    /** One takes in others. */
    public static ReorganizeUnits absorb(LocalDate on, String successor, String... olds) {
        return event(ReorganizationKind.ABSORB, on, List.of(olds), List.of(successor));
    }

    /** One becomes several; the first carries its history. */
    public static ReorganizeUnits split(LocalDate on, String old, String... news) {
        return event(ReorganizationKind.SPLIT, on, List.of(old), List.of(news));
    }

    /** One is no more. */
    public static ReorganizeUnits dissolve(LocalDate on, String old) {
        return event(ReorganizationKind.DISSOLVE, on, List.of(old), List.of());
    }

    /** Some members of one go to another. */
    public static ReorganizeUnits transfer(LocalDate on, String old, String successor) {
        return event(ReorganizationKind.PARTIAL_TRANSFER, on, List.of(old), List.of(successor));
    }

    /** Anything. */
    public static ReorganizeUnits event(ReorganizationKind kind, LocalDate on, List<String> olds, List<String> news) {
        return new ReorganizeUnits(kind, on, olds, news, null, null, null);
    }
}
