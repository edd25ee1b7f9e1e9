package vn.ketnap.review.report;

import org.jspecify.annotations.Nullable;

/**
 * Writes a sentence of a report over.
 *
 * @param version of the meeting that was looked at
 * @param place what the sentence is known by
 * @param text null gives the sentence back to the figures
 */
public record EditSentence(
        long meeting, int version, String place, @Nullable String text) {}
