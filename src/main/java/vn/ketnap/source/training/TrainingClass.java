package vn.ketnap.source.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;

/**
 * A class as it stands.
 *
 * @param host the unit that holds it
 * @param hostName as it is called now or was called last
 * @param own whether the asker sees the host, and so everybody in the class; else only his own units
 * @param cancelledFor null while it is not cancelled
 * @param version counted up by each change of the plan and of the places
 */
public record TrainingClass(
        long id,
        OrganizationId host,
        String hostName,
        boolean own,
        PlanClass plan,
        ClassState state,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelledFor,
        int version) {

    /** Whether the class is for candidates, who are registered one by one. */
    public boolean named() {
        return plan.kind() == ClassKind.AWARENESS;
    }

    /** What the audit log calls it. */
    String logged() {
        return plan.code() + " · " + id;
    }
}
