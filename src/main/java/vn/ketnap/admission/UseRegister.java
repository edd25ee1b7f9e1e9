package vn.ketnap.admission;

import java.time.LocalDate;

/**
 * The register of a unit, and of all below it, is kept from a day on: from then on it answers where nothing is declared.
 *
 * @param code code of the unit
 * @param from first day
 */
public record UseRegister(String code, LocalDate from) {}
