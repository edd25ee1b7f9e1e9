package vn.ketnap.settings;

/** What settings are about. */
public enum SettingGroup {
    /** Who may be admitted, and the legal clocks. */
    LAW,
    /** Days that are not worked. */
    CALENDAR,
    /** Bands, rates and targets. */
    FIGURES,
    /** Branches without admission. */
    STAGNATION,
    /** Candidates and what may be expected of them. */
    SOURCES,
    /** What is told of persons. */
    PERSONS,
    /** How the portal itself behaves. */
    PORTAL
}
