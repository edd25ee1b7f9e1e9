package vn.ketnap.source.school;

import org.jspecify.annotations.Nullable;

/**
 * Says a count anew.
 *
 * @param stamp of the count as it was read; another one is told instead of overwritten
 * @param reason why, for the audit log
 */
public record CorrectPupils(
        long id, String stamp, long pupils, @Nullable String note, String reason) {}
