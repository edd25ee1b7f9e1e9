package vn.ketnap.organization.officer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An officer's charge of a unit as somebody looked at it.
 *
 * @param to last day; null while it has no end
 */
public record Charge(String code, LocalDate since, @Nullable LocalDate to) {}
