package vn.ketnap.shared;

/** Among whom is counted ("Đối tượng"): contract words, stable. */
public enum Population {
    ALL(Division.WHOLE),
    COMMUNE_SECTOR(Division.SECTOR),
    AGENCY_AND_SCHOOL_SECTOR(Division.SECTOR),
    ENTERPRISE_SECTOR(Division.SECTOR),
    ARMED_FORCES_SECTOR(Division.SECTOR),
    UPPER_SECONDARY_STUDENT(Division.CHANNEL),
    CONTINUING_EDUCATION_STUDENT(Division.CHANNEL),
    UNIVERSITY_STUDENT(Division.CHANNEL),
    MILITIA(Division.CHANNEL),
    ENLISTMENT_YOUTH(Division.CHANNEL),
    VILLAGE_OFFICIAL(Division.CHANNEL),
    RESIDENT(Division.CHANNEL),
    MASS_ORGANIZATION_MEMBER(Division.CHANNEL),
    AGENCY_STAFF(Division.CHANNEL),
    STATE_ENTERPRISE_WORKER(Division.CHANNEL),
    NON_STATE_ENTERPRISE_WORKER(Division.CHANNEL),
    PRIVATE_ENTERPRISE_OWNER(Division.CHANNEL),
    WOMAN(Division.GROUP),
    ETHNIC_MINORITY(Division.GROUP),
    RELIGIOUS(Division.GROUP),
    YOUTH_UNION_MEMBER(Division.GROUP);

    private final Division division;

    Population(Division division) {
        this.division = division;
    }

    /** The way of dividing the whole that this population belongs to. */
    public Division division() {
        return division;
    }

    /** Ways of dividing everybody. Sectors partition, channels partition, groups overlap and are never summed. */
    public enum Division {
        WHOLE,
        SECTOR,
        CHANNEL,
        GROUP
    }
}
