package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.screen.Superior;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.ViewHeader;

/** The first line of the page of sources: whose, counted on which day, and the filters. */
final class PipelineTop extends Composite<Div> {

    PipelineTop(SourceScreen shown) {
        var filter = shown.filter();
        var units = shown.roots().stream()
                .map(root -> new Superior(root.code(), root.name()))
                .toList();
        getContent().addClassName("kn-top");
        getContent()
                .add(
                        new ViewHeader(
                                getTranslation(
                                        "insight.source.titleOf", shown.unit().name()),
                                getTranslation(
                                        "insight.source.subtitle",
                                        shown.day(),
                                        Formats.here().period(filter.period())),
                                new Anchor(
                                        "nguon/truong-hoc?don-vi="
                                                + shown.unit().code(),
                                        getTranslation("insight.source.schools")),
                                new Anchor(
                                        "lop-boi-duong?don-vi=" + shown.unit().code(),
                                        getTranslation("insight.source.classes"))),
                        new ScreenFilters(filter, asked -> FilterLinks.go(this, FilterLinks.sources(asked)))
                                .withUnits(
                                        new Superior(
                                                shown.unit().code(),
                                                shown.unit().name()),
                                        shown.superiors(),
                                        units)
                                .withPeriod()
                                .withPrint());
    }
}
