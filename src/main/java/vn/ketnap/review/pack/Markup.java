package vn.ketnap.review.pack;

import java.util.regex.Pattern;

/** Text becomes markup by way of this alone: whatever a name holds is shown and never read as markup. */
final class Markup {

    private static final Pattern SHARE = Pattern.compile("(\\d/\\d[\\d.]*) \\(");

    private final StringBuilder text = new StringBuilder();

    /** Markup as it stands in the code. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Words of people or of the database. */
    Markup words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return this;
    }

    /** Words that flow over lines, in which a share stays together: 8/11 (72,7 %). */
    Markup flowing(String words) {
        return words(SHARE.matcher(words).replaceAll("$1\u00A0("));
    }

    /** An element that holds words only. */
    Markup element(String start, String words, String end) {
        return raw(start).words(words).raw(end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
