package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;

/** Which of the listed branches are wanted: by cause, exemption and action; each change is a new address. */
final class ReasonFilters extends Composite<FilterBar> {

    /** The choice of branches without any cause stands among the causes. */
    private static final List<ReasonFilter> CAUSES = Stream.concat(
                    Stream.of(new ReasonFilter(null, true, null, null)),
                    Arrays.stream(Cause.values()).map(cause -> new ReasonFilter(cause, false, null, null)))
            .toList();

    private final ReasonWords words = new ReasonWords(Formats.here());
    private final Consumer<ReasonFilter> onChange;
    private final FilterChoice<ReasonFilter> cause = choice(CAUSES, words::cause);
    private final FilterChoice<ReasonFilter.Exempt> exempt =
            choice(List.of(ReasonFilter.Exempt.values()), words::exempt);
    private final FilterChoice<ReasonFilter.Action> action =
            choice(List.of(ReasonFilter.Action.values()), words::action);
    private boolean filling;

    ReasonFilters(Consumer<ReasonFilter> onChange) {
        this.onChange = onChange;
        cause.setWidth("20em");
        add("cause", cause);
        add("exempt", exempt);
        add("action", action);
    }

    /** Shows how the filter is set; says nothing of it. */
    void show(ReasonFilter wanted) {
        filling = true;
        cause.setValue(
                wanted.cause() == null && !wanted.unnamed()
                        ? null
                        : new ReasonFilter(wanted.cause(), wanted.unnamed(), null, null));
        exempt.setValue(wanted.exempt());
        action.setValue(wanted.action());
        filling = false;
    }

    private <T> FilterChoice<T> choice(List<T> items, Function<T, String> itemWords) {
        return new FilterChoice<>(items, itemWords, words.any());
    }

    private <T> void add(String name, FilterChoice<T> field) {
        getContent().with(getTranslation("insight.stagnation.filter." + name), field, field::words);
        field.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!filling) {
            @Nullable ReasonFilter named = cause.getValue();
            onChange.accept(new ReasonFilter(
                    named == null ? null : named.cause(),
                    named != null && named.unnamed(),
                    exempt.getValue(),
                    action.getValue()));
        }
    }
}
