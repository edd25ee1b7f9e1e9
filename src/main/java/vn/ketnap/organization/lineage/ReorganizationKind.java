package vn.ketnap.organization.lineage;

/** Kind of event ("Loại sự kiện"): contract words, stable. */
public enum ReorganizationKind {
    ESTABLISH(0, 0, 1),
    RENAME(1, 1, 1),
    RETYPE(1, 1, 1),
    MOVE(1, 1, 1),
    MERGE(2, Integer.MAX_VALUE, 1),
    ABSORB(1, Integer.MAX_VALUE, 1),
    SPLIT(1, 1, 2),
    PARTIAL_TRANSFER(1, Integer.MAX_VALUE, 1),
    DISSOLVE(1, 1, 0);

    private final int leastOlds;
    private final int mostOlds;
    private final int leastNews;

    ReorganizationKind(int leastOlds, int mostOlds, int leastNews) {
        this.leastOlds = leastOlds;
        this.mostOlds = mostOlds;
        this.leastNews = leastNews;
    }

    /** Fewest old units of one event. */
    int leastOlds() {
        return leastOlds;
    }

    /** Most old units of one event. */
    int mostOlds() {
        return mostOlds;
    }

    /** Fewest new units of one event. */
    int leastNews() {
        return leastNews;
    }

    /** Most new units of one event. */
    int mostNews() {
        return this == SPLIT ? Integer.MAX_VALUE : leastNews;
    }

    /** Whether the event is told of the old unit: there is one, and whatever number of new ones. */
    boolean ofTheOld() {
        return this == SPLIT || this == DISSOLVE;
    }

    /** Whether the unit stays the same one, unless it comes out under another code. */
    public boolean keepsTheUnit() {
        return this == RENAME || this == RETYPE || this == MOVE;
    }

    /** Whether the old units end on the day, unless one is the new one as well. */
    boolean endsTheOld() {
        return this != ESTABLISH && this != PARTIAL_TRANSFER;
    }
}
