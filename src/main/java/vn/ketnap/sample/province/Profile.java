package vn.ketnap.sample.province;

import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.Population;

/** What a branch is like: how large, how keen, and from which channels its new members come. */
enum Profile {
    VILLAGE(OrganizationSector.RESIDENTIAL, 0.66, 14, 44, 0.44),
    SCHOOL(OrganizationSector.SCHOOL, 0.55, 12, 30, 0.82),
    UPPER_SCHOOL(OrganizationSector.SCHOOL, 4.2, 45, 80, 0.62),
    CONTINUING_SCHOOL(OrganizationSector.SCHOOL, 1.1, 16, 26, 0.5),
    COLLEGE(OrganizationSector.SCHOOL, 3.0, 30, 60, 0.55),
    HEALTH(OrganizationSector.HEALTH, 0.5, 9, 24, 0.68),
    OFFICE(OrganizationSector.AGENCY, 0.9, 18, 38, 0.45),
    STATE_FIRM(OrganizationSector.STATE_ENTERPRISE, 1.0, 18, 40, 0.35),
    PRIVATE_FIRM(OrganizationSector.NON_STATE_ENTERPRISE, 0.9, 8, 30, 0.48),
    FORCE(OrganizationSector.ARMED_FORCES, 1.3, 20, 45, 0.12);

    final OrganizationSector sector;
    /** Admissions expected in a year. */
    final double appetite;

    final int fewest;
    final int most;
    final double women;

    Profile(OrganizationSector sector, double appetite, int fewest, int most, double women) {
        this.sector = sector;
        this.appetite = appetite;
        this.fewest = fewest;
        this.most = most;
        this.women = women;
    }

    /** The channel of somebody who is admitted here. */
    Population channel(Dice dice) {
        return switch (this) {
            case VILLAGE -> villager(dice.between(1, 100));
            case UPPER_SCHOOL -> dice.chance(0.8) ? Population.UPPER_SECONDARY_STUDENT : Population.AGENCY_STAFF;
            case CONTINUING_SCHOOL ->
                dice.chance(0.55) ? Population.CONTINUING_EDUCATION_STUDENT : Population.AGENCY_STAFF;
            case COLLEGE -> dice.chance(0.7) ? Population.UNIVERSITY_STUDENT : Population.AGENCY_STAFF;
            case STATE_FIRM -> Population.STATE_ENTERPRISE_WORKER;
            case PRIVATE_FIRM ->
                dice.chance(0.93) ? Population.NON_STATE_ENTERPRISE_WORKER : Population.PRIVATE_ENTERPRISE_OWNER;
            case SCHOOL, HEALTH, OFFICE, FORCE -> Population.AGENCY_STAFF;
        };
    }

    private static Population villager(int percent) {
        if (percent <= 38) {
            return Population.RESIDENT;
        }
        if (percent <= 56) {
            return Population.VILLAGE_OFFICIAL;
        }
        if (percent <= 74) {
            return Population.MASS_ORGANIZATION_MEMBER;
        }
        if (percent <= 85) {
            return Population.MILITIA;
        }
        return percent <= 96 ? Population.ENLISTMENT_YOUTH : Population.UNIVERSITY_STUDENT;
    }

    /** The sector a person counts in. */
    Population population() {
        return switch (this) {
            case VILLAGE -> Population.COMMUNE_SECTOR;
            case STATE_FIRM, PRIVATE_FIRM -> Population.ENTERPRISE_SECTOR;
            case FORCE -> Population.ARMED_FORCES_SECTOR;
            case SCHOOL, UPPER_SCHOOL, CONTINUING_SCHOOL, COLLEGE, HEALTH, OFFICE ->
                Population.AGENCY_AND_SCHOOL_SECTOR;
        };
    }
}
