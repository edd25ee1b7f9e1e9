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
    /** What is told of persons. */
    PERSONS,
    /** How the portal itself behaves. */
    PORTAL
}
