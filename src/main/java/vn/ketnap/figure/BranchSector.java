package vn.ketnap.figure;

/** Of which sector a branch's admissions are counted: the population that goes with the sector of its description. */
final class BranchSector {

    /** The population as an expression over {@code v}, a row of {@code organization_version}; empty where there is none. */
    static final String SQL = """
            CASE WHEN v.sector IN ('COMMUNE', 'RESIDENTIAL') THEN 'COMMUNE_SECTOR'
                 WHEN v.sector IN ('AGENCY', 'SCHOOL', 'HEALTH') THEN 'AGENCY_AND_SCHOOL_SECTOR'
                 WHEN v.sector IN ('STATE_ENTERPRISE', 'NON_STATE_ENTERPRISE') THEN 'ENTERPRISE_SECTOR'
                 WHEN v.sector = 'ARMED_FORCES' THEN 'ARMED_FORCES_SECTOR' ELSE '' END""";

    private BranchSector() {}
}
