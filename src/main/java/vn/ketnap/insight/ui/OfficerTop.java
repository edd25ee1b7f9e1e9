package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.screen.OfficerBoard;
import vn.ketnap.insight.screen.OfficerBoard.Load;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PeriodField;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.officer.HandOverUnits;
import vn.ketnap.organization.officer.ui.HandOverDialogs;
import vn.ketnap.organization.officer.ui.HandOverDialogs.Offered;

/** The first line of the board: whose units, in which period, and the choice of another officer. */
final class OfficerTop extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final FilterBar filters = new FilterBar();

    OfficerTop(OfficerAddress address, OfficerBoard shown, OfficerExport exports) {
        var period = Objects.requireNonNull(address.period());
        var officer = address.officer();
        getContent().addClassName("kn-top");
        getContent()
                .add(
                        new ViewHeader(
                                officer == null ? getTranslation("insight.officer.title") : officer.name(),
                                (officer == null ? "" : officer.title() + " · ")
                                        + formats.period(period)
                                        + " · "
                                        + getTranslation("insight.officer.onDay", period.to())),
                        filters);
        filters.addClassName("kn-screen-filters");
        if (!shown.officers().isEmpty()) {
            filters.with(getTranslation("insight.officer.filter.officer"), chooser(address, shown), this::words);
        }
        var days = new PeriodField(period);
        days.addValueChangeListener(
                change -> FilterLinks.go(this, address.during(change.getValue()).href()));
        filters.with(
                getTranslation("insight.officer.filter.period"),
                days,
                value -> value == null ? Formats.MISSING : formats.period(value));
        if (officer == null ? !shown.officers().isEmpty() : !shown.lines().isEmpty()) {
            filters.withAction(
                    new ExportLink(getTranslation("kit.export.button"), () -> exports.make(address, formats)));
        }
        filters.withAction(new PrintButton());
    }

    /** The button that hands the officer's units over. */
    void offerHandOver(HandOverDialogs dialogs, OfficerBoard shown, Consumer<HandOverUnits> onDone) {
        var units = shown.lines().stream()
                .map(line -> new Offered(line.unit().name(), line.charge()))
                .toList();
        var officer = Objects.requireNonNull(shown.officer());
        var button =
                new Button(getTranslation("insight.officer.handOver"), click -> dialogs.open(officer, units, onDone));
        button.addClassName("kn-no-print");
        filters.withAction(button);
    }

    /** Who lags most stands first; typing finds by name and by office. */
    private ComboBox<Load> chooser(OfficerAddress address, OfficerBoard shown) {
        var chooser = new ComboBox<Load>();
        chooser.setItems(shown.officers());
        chooser.setItemLabelGenerator(load -> load.officer().name());
        chooser.setRenderer(LitRenderer.<Load>of("${item.name}<span class=\"kn-small\">${item.rest}</span>")
                .withProperty("name", load -> load.officer().name())
                .withProperty("rest", this::rest));
        chooser.setPlaceholder(getTranslation("insight.officer.filter.all"));
        chooser.setClearButtonVisible(true);
        shown.officers().stream()
                .filter(load -> load.officer().equals(address.officer()))
                .findFirst()
                .ifPresent(chooser::setValue);
        chooser.addValueChangeListener(change -> FilterLinks.go(
                this,
                address.about(
                                change.getValue() == null
                                        ? null
                                        : change.getValue().officer())
                        .href()));
        chooser.setWidth("24em");
        return chooser;
    }

    private String words(@Nullable Load load) {
        return load == null
                ? getTranslation("insight.officer.everybody")
                : load.officer().name() + " · " + load.officer().title();
    }

    private String rest(Load load) {
        return load.officer().title()
                + " · "
                + getTranslation(
                        "insight.officer.load", load.units(), load.lag().units());
    }
}
