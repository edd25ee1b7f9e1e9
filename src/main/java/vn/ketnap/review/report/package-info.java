/**
 * The papers of a meeting as one model, from which PDF, Word, workbook and screen are made. Start at {@link
 * vn.ketnap.review.report.ReportQueries}; why it is so stands in decision 0031.
 */
@NullMarked
@NamedInterface("report")
package vn.ketnap.review.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
