package vn.ketnap.settings;

import java.time.LocalDate;

/**
 * Takes a value back that has not come into use.
 *
 * @param from its first day
 */
public record WithdrawSetting(Setting setting, LocalDate from) {}
