package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.Question;
import vn.ketnap.figure.SourceQueries;
import vn.ketnap.kit.Messages;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** Where the numbers of a unit and of its children were read. */
@Component
@Transactional(readOnly = true)
class ChildSourceQueries {

    /** Figures that start with the question, of a unit's children; one that states the basis goes before one that does not. */
    private static final String CHILDREN = """
            SELECT DISTINCT v.organization_id, v.code, d.to_on, d.basis = '' AS unstated, d.threshold, COALESCE(d.source, d.note) AS note
            FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.organization_id
            JOIN declared_figure d ON d.organization_id = a.organization_id
            WHERE a.ancestor_id IN (:units) AND a.depth = :depth
              AND d.metric = 'ADMITTED' AND d.population = :population AND d.basis IN (:basis, '')
              AND d.from_on = :from AND d.to_on <= :to AND d.value IS NOT NULL
            ORDER BY unstated, d.threshold
            """;

    private final JdbcClient jdbc;
    private final SourceQueries sources;
    private final OrganizationQueries organizations;
    private final Messages messages;

    ChildSourceQueries(JdbcClient jdbc, SourceQueries sources, OrganizationQueries organizations, Messages messages) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.organizations = organizations;
        this.messages = messages;
    }

    private record Read(String code, LocalDate to) {}

    private record Noted(long unit, Read read, String note) {}

    /** The figures that a unit's own number is made of. */
    List<SourceQueries.Ingredient> ofUnit(
            OrgScope scope, Question question, AttainmentFilter filter, UnitProgress unit) {
        return recipe(scope, question, question.organization(), filter, unit);
    }

    /**
     * By code where the number of each child, or member of a grouping, was read; a child that is itself a sum says so, one
     * without a source is not there.
     */
    Map<String, String> ofChildren(
            OrgScope scope, Question question, AttainmentFilter filter, List<UnitProgress> children, Locale locale) {
        boolean sideBySide = question.organization().equals(Family.NOBODY);
        var units = sideBySide
                ? children.stream()
                        .map(child -> organizations.idOf(scope, child.code()).value())
                        .toList()
                : List.of(question.organization().value());
        var single = single(scope, question, filter, units, sideBySide ? 0 : 1);
        var notes = new HashMap<String, String>();
        for (var child : children) {
            String note = child.source() == Answer.Source.SUM_OF_CHILDREN
                    ? messages.text(locale, "insight.explain.deeper")
                    : child.derived()
                            ? several(scope, question, filter, child)
                            : single.get(new Read(child.code(), Objects.requireNonNull(child.cutOff())));
            if (note != null && !note.isEmpty()) {
                notes.put(child.code(), note);
            }
        }
        return notes;
    }

    private Map<Read, String> single(
            OrgScope scope, Question question, AttainmentFilter filter, List<Long> units, int depth) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var notes = new HashMap<Read, String>();
        var noted = jdbc.sql(CHILDREN)
                .param("units", units)
                .param("depth", depth)
                .param("population", filter.population().name())
                .param("basis", question.basis().name())
                .param("from", question.period().from())
                .param("to", question.period().to())
                .query((row, n) -> {
                    String note = row.getString("note");
                    return new Noted(
                            row.getLong("organization_id"),
                            new Read(row.getString("code"), row.getObject("to_on", LocalDate.class)),
                            note == null ? "" : note);
                })
                .list();
        var seen = organizations.visible(scope, noted.stream().map(Noted::unit).collect(Collectors.toSet()));
        noted.stream().filter(one -> seen.contains(one.unit)).forEach(one -> notes.putIfAbsent(one.read, one.note));
        return notes;
    }

    private String several(OrgScope scope, Question question, AttainmentFilter filter, UnitProgress child) {
        var id = organizations.idOf(scope, child.code());
        String notes = recipe(scope, question, id, filter, child).stream()
                .map(ChildSourceQueries::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return notes;
    }

    /** Figures that state the basis answer first; only where they reach less far do the others. */
    private List<SourceQueries.Ingredient> recipe(
            OrgScope scope, Question question, OrganizationId id, AttainmentFilter filter, UnitProgress unit) {
        var stated = sources.recipe(scope, question, answer(id, filter, unit, question.basis()));
        return stated.isEmpty() ? sources.recipe(scope, question, answer(id, filter, unit, null)) : stated;
    }

    private static Answer answer(
            OrganizationId id, AttainmentFilter filter, UnitProgress unit, @Nullable DateBasis basis) {
        return new Answer(
                id,
                Metric.ADMITTED,
                filter.population(),
                Objects.requireNonNull(unit.admitted()),
                Objects.requireNonNull(unit.cutOff()),
                Objects.requireNonNull(unit.source()),
                unit.derived(),
                unit.mixedCutOffs(),
                basis,
                1);
    }

    static @Nullable String note(SourceQueries.Ingredient figure) {
        return figure.source() == null ? figure.note() : figure.source();
    }
}
