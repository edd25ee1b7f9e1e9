package vn.ketnap.insight.ui;

import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** Which of the listed branches are wanted, in words: in the filters, on paper and in a workbook. */
final class ReasonWords {

    private final Formats formats;

    ReasonWords(Formats formats) {
        this.formats = formats;
    }

    String cause(ReasonFilter wanted) {
        if (wanted.unnamed()) {
            return text("insight.stagnation.wanted.unnamed");
        }
        var cause = wanted.cause();
        return cause == null ? any() : Messages.ofClassPath().word(formats.locale(), cause);
    }

    String exempt(ReasonFilter.@Nullable Exempt exempt) {
        return exempt == null ? any() : text("insight.stagnation.wanted.exempt." + exempt.name());
    }

    String action(ReasonFilter.@Nullable Action action) {
        return action == null ? any() : text("insight.stagnation.wanted.action." + action.name());
    }

    String any() {
        return text("insight.stagnation.filter.any");
    }

    private String text(String key) {
        return Messages.ofClassPath().text(formats.locale(), key);
    }
}
