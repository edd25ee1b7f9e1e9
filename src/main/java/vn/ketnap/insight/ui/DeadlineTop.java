package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.source.deadline.ClockKind;
import vn.ketnap.source.deadline.DeadlineList;
import vn.ketnap.source.deadline.Horizon;

/** The first line of the screen of clocks: whose, on which day, and which are shown. */
final class DeadlineTop extends Composite<Div> {

    private final Messages words = Messages.ofClassPath();
    private final FilterBar filters = new FilterBar();

    DeadlineTop(DeadlineAddress address, Unit unit, DeadlineList shown, UnitField units) {
        getContent().addClassName("kn-top");
        getContent()
                .add(
                        new ViewHeader(
                                getTranslation("insight.deadline.titleOf", unit.name()),
                                getTranslation("insight.deadline.subtitle", shown.asOf())),
                        filters);
        filters.addClassName("kn-screen-filters");
        var own = UnitHit.of(unit);
        units.setValue(own);
        units.addValueChangeListener(change -> FilterLinks.go(
                this,
                address.about(
                                change.getValue() == null
                                        ? null
                                        : change.getValue().code())
                        .href()));
        filters.with(getTranslation("insight.overview.filter.unit"), units, hit -> UnitField.words(hit, unit.name()));
        choose("kind", ClockKind.values(), Optional.ofNullable(address.kind()), kind -> address.of(kind.orElse(null)));
        choose(
                "horizon",
                Horizon.values(),
                Optional.ofNullable(address.horizon()),
                horizon -> address.within(horizon.orElse(null)));
        filters.withAction(new PrintButton());
    }

    private <E extends Enum<E>> void choose(
            String name,
            E[] constants,
            Optional<E> chosen,
            java.util.function.Function<Optional<E>, DeadlineAddress> asked) {
        var select = new Select<Optional<E>>();
        select.setItems(Stream.concat(
                        Stream.of(Optional.<E>empty()), Arrays.stream(constants).map(Optional::of))
                .toList());
        select.setItemLabelGenerator(this::words);
        select.setValue(chosen);
        select.addValueChangeListener(
                change -> FilterLinks.go(this, asked.apply(change.getValue()).href()));
        filters.with(
                getTranslation("insight.deadline.filter." + name),
                select,
                item -> item == null ? Formats.MISSING : words(item));
    }

    private <E extends Enum<E>> String words(Optional<E> item) {
        return item.map(one -> words.word(Formats.here().locale(), one))
                .orElseGet(() -> getTranslation("insight.deadline.filter.all"));
    }
}
