package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;

/** A bar of what was reached, with a mark for the pace and one for the target; drawn by chart.css in one element. */
public final class BulletBar extends Composite<Div> {

    /**
     * A bar on a scale that the bars of a table share.
     *
     * @param actual what was reached; null when nobody knows
     * @param expected what the pace asks for by now; null when there is no target to pace
     * @param target what was asked for; null when there is none
     * @param scale the number at the right end, the largest of all bars of the table
     */
    public BulletBar(@Nullable Count actual, @Nullable Number expected, @Nullable Count target, long scale) {
        var bar = getContent();
        bar.addClassName("kn-bullet");
        bar.getElement().setAttribute("role", "img").setAttribute("aria-label", sentence(actual, expected, target));
        if (actual != null) {
            at("--actual", actual.value(), scale);
            at("--up-to", actual.upTo() == null ? actual.value() : actual.upTo(), scale);
        }
        if (expected != null) {
            at("--pace", expected, scale);
            bar.addClassName("kn-bullet-paced");
        }
        if (target != null) {
            at("--target", target.value(), scale);
            bar.addClassName("kn-bullet-aimed");
        }
    }

    private void at(String property, Number value, long scale) {
        double share = scale <= 0 ? 0 : Math.max(0, Math.min(1, value.doubleValue() / scale));
        getContent().getStyle().set(property, String.format(Locale.ROOT, "%.2f%%", share * 100));
    }

    private String sentence(@Nullable Count actual, @Nullable Number expected, @Nullable Count target) {
        var formats = Formats.here();
        var pace = expected == null ? Formats.MISSING : formats.number(Math.round(expected.doubleValue()));
        return getTranslation("kit.bullet.sentence", formats.count(actual), pace, formats.count(target));
    }
}
