package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Units as rules of every feature meet them: the branch A and the commune B stand since 2020, C is coming. */
public final class TestUnits {

    private TestUnits() {}

    /** The units A, B and C. */
    public static KnownUnits known() {
        return new KnownUnits(
                Map.of(
                        "A",
                        unit(1, "A", OrganizationKind.BRANCH),
                        "B",
                        unit(2, "B", OrganizationKind.BASE_ORGANIZATION)),
                Set.of("C"));
    }

    private static KnownUnits.Known unit(long id, String code, OrganizationKind kind) {
        return new KnownUnits.Known(id, code, kind, LocalDate.of(2020, 1, 1), UnitVersion.OPEN);
    }
}
