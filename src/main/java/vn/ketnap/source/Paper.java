package vn.ketnap.source;

/** A paper of the dossier: it is there once the step is taken that needs it. Nothing of what it says is kept. */
public enum Paper {
    CERTIFICATE(Stage.COMPLETED_CLASS),
    APPLICATION(Stage.DOSSIERS),
    CV(Stage.DOSSIERS),
    VERIFICATION(Stage.VERIFIED),
    MEMBER_INTRODUCTION(Stage.INTRODUCED),
    UNION_INTRODUCTION(Stage.INTRODUCED),
    OPINIONS(Stage.BRANCH_RESOLUTION),
    BRANCH_RESOLUTION(Stage.BRANCH_RESOLUTION),
    BASE_RESOLUTION(Stage.BASE_COMMITTEE),
    DECISION(Stage.DECIDED);

    private final Stage stage;

    Paper(Stage stage) {
        this.stage = stage;
    }

    /** The step that needs it. */
    public Stage stage() {
        return stage;
    }
}
