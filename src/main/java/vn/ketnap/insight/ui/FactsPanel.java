package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.insight.Stagnation.Statement;
import vn.ketnap.insight.screen.UnitSituation;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;

/** Who and what the unit is: members, officers, branches without admission as counted and as declared. */
final class FactsPanel extends Composite<Panel> {

    /** So many statements stand beside the unit. */
    private static final int STATEMENTS = 6;

    private final Formats formats = Formats.here();
    private final DescriptionList facts = new DescriptionList();

    FactsPanel(UnitSituation shown) {
        facts.addClassName("kn-facts");
        getContent().setFinding(getTranslation("insight.unit.facts.title"));
        getContent().setBody(facts);
        var overview = shown.overview();
        add("code", new Span(overview.unit().code()));
        add("kind", new Span(kind(overview.unit())));
        var members = overview.own().members();
        add(
                "members",
                members == null
                        ? new Span(getTranslation("insight.overview.noFigure"))
                        : dated(
                                formats.count(new Count(members.value(), null, members.qualifier())),
                                getTranslation("insight.unit.facts.asOf", members.asOf())));
        officers(shown);
        register(shown);
        statements(shown);
    }

    /** What the unit says of its branches; of those below a few, and where the others are. */
    private void statements(UnitSituation shown) {
        var overview = shown.overview();
        var statements = overview.register().statements();
        statements.stream().limit(STATEMENTS).forEach(statement -> statement(statement, shown));
        if (statements.size() > STATEMENTS) {
            var href = FilterLinks.register(overview.filter(), overview.years());
            add(
                    "others",
                    new Anchor(href, getTranslation("insight.unit.facts.othersOpen", statements.size() - STATEMENTS)));
        }
    }

    /** Who is in charge on the last day asked leads to the own board; who was before is told with the days. */
    private void officers(UnitSituation shown) {
        var period = shown.overview().filter().period();
        for (var charge : shown.officers()) {
            var officer = charge.officer();
            if (charge.on(period.to())) {
                var board = new Anchor(new OfficerAddress(officer, period).href(), officer.name());
                var words = getTranslation("insight.unit.facts.since", officer.title(), charge.since());
                add("officer", new Span(board, FigureTable.quiet(" · " + words, "kn-of")));
            }
        }
        for (var charge : shown.officers()) {
            if (!charge.on(period.to())) {
                var officer = charge.officer();
                var words = getTranslation("insight.unit.facts.until", officer.title(), charge.since(), charge.to());
                add("officerBefore", dated(officer.name(), words));
            }
        }
    }

    private String kind(Unit unit) {
        var kind = getTranslation("word.OrganizationKind." + unit.kind().name());
        return unit.sector() == OrganizationSector.OTHER
                ? kind
                : getTranslation("insight.unit.facts.kindOf", kind, unit.sector());
    }

    private void register(UnitSituation shown) {
        var overview = shown.overview();
        var register = overview.register();
        var href = FilterLinks.register(overview.filter(), overview.years());
        var words = register.branches() == 0
                ? getTranslation("insight.overview.noBranches")
                : getTranslation(
                        "insight.unit.facts.listed",
                        register.total(),
                        overview.years(),
                        register.branches(),
                        register.unknown());
        add("register", new Anchor(href, words));
    }

    private void statement(Statement statement, UnitSituation shown) {
        boolean own = statement.code().equals(shown.overview().filter().code());
        var what = statement.metric() == Metric.SMALL_BRANCHES && statement.threshold() != null
                ? getTranslation("insight.unit.facts.small", statement.threshold())
                : getTranslation("insight.unit.facts.without");
        var line = dated(
                formats.count(statement.count()), getTranslation("insight.overview.declared", statement.cutOff()));
        facts.add(new Term(own ? what : getTranslation("insight.unit.facts.of", what, statement.name())));
        facts.add(new Description(line));
    }

    private void add(String term, Component description) {
        facts.add(new Term(getTranslation("insight.unit.facts." + term)));
        facts.add(new Description(description));
    }

    private static Span dated(String figure, String words) {
        return new Span(new Span(figure), FigureTable.quiet(" · " + words, "kn-of"));
    }
}
