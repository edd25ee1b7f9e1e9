package vn.ketnap.exchange.sheet;

import java.util.List;

/** The sheets that are understood, in the order in which they are written: what others name comes first. */
public final class Sheets {

    /** Units. */
    public static final UnitSheet UNITS = new UnitSheet();

    /** What happened to units. */
    public static final EventSheet EVENTS = new EventSheet();

    /** Members. */
    public static final MemberSheet MEMBERS = new MemberSheet();

    /** Targets. */
    public static final QuotaSheet QUOTAS = new QuotaSheet();

    /** Declared figures. */
    public static final FigureSheet FIGURES = new FigureSheet();

    /** Admissions of the register. */
    public static final AdmissionSheet ADMISSIONS = new AdmissionSheet();

    /** Candidates on their way. */
    public static final CandidateSheet CANDIDATES = new CandidateSheet();

    /** Pupils as sources, counted. */
    public static final SchoolPlanSheet SCHOOL_PLANS = new SchoolPlanSheet();

    /** Last admissions of branches. */
    public static final LastAdmissionSheet LAST_ADMISSIONS = new LastAdmissionSheet();

    /** Officers in charge. */
    public static final OfficerSheet OFFICERS = new OfficerSheet();

    /** Why branches admit nobody. */
    public static final CauseSheet CAUSES = new CauseSheet();

    /** Branches exempt for want of a source. */
    public static final ExemptionSheet EXEMPTIONS = new ExemptionSheet();

    /** What is done for branches without admission. */
    public static final ActionSheet ACTIONS = new ActionSheet();

    private Sheets() {}

    /** All of them. */
    public static List<Sheet<?>> all() {
        return List.of(
                UNITS,
                EVENTS,
                MEMBERS,
                QUOTAS,
                FIGURES,
                ADMISSIONS,
                CANDIDATES,
                SCHOOL_PLANS,
                LAST_ADMISSIONS,
                OFFICERS,
                CAUSES,
                EXEMPTIONS,
                ACTIONS);
    }
}
