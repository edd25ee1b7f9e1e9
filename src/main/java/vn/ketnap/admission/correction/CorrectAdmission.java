package vn.ketnap.admission.correction;

import vn.ketnap.admission.RecordAdmission;

/**
 * An entry of the register was wrong and is right now.
 *
 * @param id the admission
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param to all of it, as it should have been
 * @param reason why it was wrong
 */
public record CorrectAdmission(long id, String stamp, RecordAdmission to, String reason) {}
