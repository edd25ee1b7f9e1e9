package vn.ketnap.insight.ui;

import vn.ketnap.insight.Attainment;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** What one must know to quote the line of a grouping. */
final class TogetherWords {

    private final Formats formats;

    TogetherWords(Formats formats) {
        this.formats = formats;
    }

    String of(Attainment.Together together) {
        if (together.members() == 0) {
            return text("insight.together.nobody");
        }
        String sum = text("insight.together.sum", together.members());
        return together.hidden() == 0 ? sum : sum + " " + text("insight.together.hidden", together.hidden());
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
