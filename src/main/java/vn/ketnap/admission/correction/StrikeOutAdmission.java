package vn.ketnap.admission.correction;

/**
 * An entry that never should have been there: entered twice, for the wrong unit, an admission that was not decided.
 *
 * @param id the admission
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param reason why
 */
public record StrikeOutAdmission(long id, String stamp, String reason) {}
