package vn.ketnap.settings;

/** What the number of a setting counts. */
public enum SettingUnit {
    NONE,
    DAYS,
    MONTHS,
    WORKING_DAYS,
    YEARS,
    HOURS,
    ROWS,
    UNITS,
    DECIMALS,
    MEMBERS,
    PERSONS,
    YEARS_OF_AGE,
    OF_EXPECTED,
    OF_MEMBERS
}
