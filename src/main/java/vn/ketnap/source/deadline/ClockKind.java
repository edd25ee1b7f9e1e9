package vn.ketnap.source.deadline;

import vn.ketnap.source.Body;
import vn.ketnap.source.Stage;

/** A legal clock of a candidate: what has to come before it runs out. */
public enum ClockKind {
    /** The certificate of the class counts for so many months; until the decision. */
    CERTIFICATE(Stage.DECIDED),
    /** The papers count for so many months; a warning, until the decision. */
    PAPERS(Stage.DECIDED),
    /** The decision, so many working days after the resolution of the branch. */
    DECISION(Stage.DECIDED),
    /** The ceremony, so many working days after the decision. */
    CEREMONY(Stage.ADMITTED),
    /** The probation, so many months from the ceremony. */
    PROBATION(Stage.RECOGNIZED),
    /** Once the probation is over, the review by the branch within so many working days. */
    REVIEW(Stage.RECOGNIZED);

    private final Stage ends;

    ClockKind(Stage ends) {
        this.ends = ends;
    }

    /** The step that stops it. */
    public Stage ends() {
        return ends;
    }

    /** Who has to act before it runs out. */
    public Body body() {
        return switch (this) {
            case DECISION -> Body.DECIDING_COMMITTEE;
            case CERTIFICATE, PAPERS, CEREMONY, PROBATION, REVIEW -> Body.BRANCH;
        };
    }
}
