package vn.ketnap.admission.stagnation;

/** Why a branch admits nobody, in the codes of the field; the table {@code cause_code} has the same for sums in SQL. */
public enum Cause {
    OUT_MIGRATION(CauseKind.OBJECTIVE),
    STUDY_AWAY(CauseKind.OBJECTIVE),
    LABOUR_EXPORT(CauseKind.OBJECTIVE),
    AGEING(CauseKind.OBJECTIVE),
    NO_SOURCE(CauseKind.OBJECTIVE),
    ENTERPRISE_CUTS(CauseKind.OBJECTIVE),
    LOW_COVERAGE_ENTERPRISE(CauseKind.OBJECTIVE),
    COMMITTEE_INATTENTION(CauseKind.SUBJECTIVE),
    MASS_ORG_PASSIVE(CauseKind.SUBJECTIVE),
    YOUTH_NO_MOTIVATION(CauseKind.SUBJECTIVE),
    OWNER_UNAWARE(CauseKind.SUBJECTIVE),
    ENTERPRISE_COMMITTEE_WEAK(CauseKind.SUBJECTIVE),
    CADRE_NOT_CLOSE(CauseKind.SUBJECTIVE),
    DOSSIER_CARELESS(CauseKind.SUBJECTIVE);

    private final CauseKind kind;

    Cause(CauseKind kind) {
        this.kind = kind;
    }

    /** Whether it lies outside the committee. */
    public CauseKind kind() {
        return kind;
    }
}
