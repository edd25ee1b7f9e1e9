package vn.ketnap.settings;

/** How the value of a setting is written. */
public enum SettingShape {
    /** A whole number. */
    WHOLE,
    /** A fraction of one, shown times a hundred. */
    SHARE,
    /** Percent, as it is shown. */
    PERCENT,
    /** One of several constants. */
    CHOICE,
    /** All of several constants, in the order in which they come first. */
    ORDER,
    /** Whole numbers that rise. */
    STEPS,
    /** A word of people. */
    WORD,
    /** Days that are not worked, see {@link DaysOff}. */
    DAYS_OFF
}
