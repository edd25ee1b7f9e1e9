package vn.ketnap.review.report;

import java.math.BigDecimal;

/**
 * How a paper of the Party looks, by one guidance; lengths in mm, sizes in pt.
 *
 * @param indent of the first line of a paragraph
 * @param line from one line to the next
 * @param signerBold whether the office of who signs is bold
 * @param toneLast whether "uỷ" is written and not "ủy"
 * @param source the guidance, and how sure it is
 */
public record Layout(
        String code,
        String name,
        BigDecimal top,
        BigDecimal right,
        BigDecimal bottom,
        BigDecimal left,
        String partyTitle,
        BigDecimal partyTitleSize,
        BigDecimal issuerSize,
        BigDecimal typeSize,
        BigDecimal subjectSize,
        BigDecimal bodySize,
        BigDecimal line,
        BigDecimal paragraph,
        BigDecimal indent,
        BigDecimal pageNumberSize,
        BigDecimal recipientsSize,
        boolean signerBold,
        boolean toneLast,
        String source) {

    /** A text as this guidance spells it. */
    public String spelled(String text) {
        return toneLast
                ? text.replace("\u1ee7y", "u\u1ef7")
                        .replace("\u1ee6Y", "U\u1ef6")
                        .replace("\u1ee6y", "U\u1ef7")
                : text;
    }
}
