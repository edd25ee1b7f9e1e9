package vn.ketnap.insight;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.source.Stage;

/**
 * Which of the listed branches are wanted, by what is said of them on the day asked.
 *
 * @param cause a cause that holds; null: any
 * @param unnamed whether only branches without any cause are wanted; then {@code cause} is null
 * @param exempt null: any
 * @param action null: any
 */
public record ReasonFilter(
        @Nullable Cause cause,
        boolean unnamed,
        @Nullable Exempt exempt,
        @Nullable Action action) {

    /** All of them. */
    public static final ReasonFilter ANY = new ReasonFilter(null, false, null, null);

    /** Whether a branch is exempt. */
    public enum Exempt {
        /** On the day asked. */
        EXEMPT,
        /** It was, and is no longer: the time is over, or it was taken back. */
        EXPIRED,
        /** Not on the day asked, ever before or not. */
        NOT_EXEMPT,
        /** Not on the day asked, and nobody left on the way although the branch keeps a list of candidates. */
        NO_SOURCE
    }

    /** Whether something is done about it. */
    public enum Action {
        /** Something is open. */
        OPEN,
        /** Something open should have been looked at before the day asked. */
        OVERDUE,
        /** Nothing is open. */
        NONE
    }

    /** A condition on the branch {@code k}, with {@code :asOf} and the {@link #parameters()}. */
    static final String CONDITION = """
             AND (:cause = '' OR EXISTS (SELECT 1 FROM stagnation_cause sc WHERE sc.organization_id = k.organization_id
                  AND sc.cause = :cause AND sc.noted_on <= :asOf AND sc.ended_on > :asOf))
             AND (NOT :unnamed OR NOT EXISTS (SELECT 1 FROM stagnation_cause sc
                  WHERE sc.organization_id = k.organization_id AND sc.noted_on <= :asOf AND sc.ended_on > :asOf))
             AND (:exempt = '' OR (:exempt = 'EXEMPT') = EXISTS (SELECT 1 FROM exemption se
                  WHERE se.organization_id = k.organization_id AND se.valid_from <= :asOf AND se.valid_to > :asOf))
             AND (:exempt <> 'EXPIRED' OR EXISTS (SELECT 1 FROM exemption se
                  WHERE se.organization_id = k.organization_id AND se.valid_to <= :asOf))
             AND (:exempt <> 'NO_SOURCE' OR 0 = (SELECT SUM(st.stage IN (STAGES)) FROM candidate_stay st
                  WHERE st.organization_id = k.organization_id AND st.valid_from <= :asOf AND st.valid_to > :asOf
                    AND st.stage <> 'FEASIBLE'))
             AND (:action = '' OR (:action <> 'NONE') = EXISTS (SELECT 1 FROM agreed_action sa
                  WHERE sa.organization_id = k.organization_id AND sa.agreed_on <= :asOf
                    AND (sa.closed_on IS NULL OR sa.closed_on > :asOf)
                    AND (:action <> 'OVERDUE' OR sa.review_on < :asOf)))
            """.replace("STAGES", Stage.sourcesInSql());

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("cause", cause == null ? "" : cause.name());
        parameters.put("unnamed", unnamed);
        parameters.put("exempt", exempt == null ? "" : exempt.name());
        parameters.put("action", action == null ? "" : action.name());
        return parameters;
    }

    /** Whether every listed branch is wanted. */
    public boolean any() {
        return equals(ANY);
    }
}
