package vn.ketnap.source.training.ui;

import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Period;
import vn.ketnap.source.training.PlanClass;
import vn.ketnap.source.training.SpecialClass;

/** Says of a class what it is and when, the same on screens and in workbooks. */
final class ClassWords {

    private final Formats formats;
    private final Messages messages = Messages.ofClassPath();

    ClassWords(Formats formats) {
        this.formats = formats;
    }

    /** Its kind, and how it is special. */
    String kind(PlanClass plan) {
        var kind = messages.word(formats.locale(), plan.kind());
        return plan.special() == SpecialClass.NONE
                ? kind
                : kind + " · " + messages.word(formats.locale(), plan.special());
    }

    /** Its days. */
    String days(PlanClass plan) {
        var from = plan.from();
        var to = plan.to();
        if (from == null || to == null) {
            return messages.text(formats.locale(), "source.training.noDays");
        }
        return from.equals(to) ? formats.date(from) : formats.days(new Period(from, to));
    }
}
