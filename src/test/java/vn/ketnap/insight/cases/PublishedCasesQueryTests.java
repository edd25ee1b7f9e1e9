package vn.ketnap.insight.cases;

import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.KetNapTest;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.AllocationQueries;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.FigureSheetQueries;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Every line of the table of published cases, asked of the reads that the screens use. */
@KetNapTest
class PublishedCasesQueryTests {

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    AllocationQueries allocations;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    FigureSheetQueries figures;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    JsonMapper json;

    @TestFactory
    List<DynamicTest> the_screens_read_as_published() {
        return CasesTable.read().stream()
                .filter(line -> !line.request().startsWith("/organizations"))
                .map(line -> DynamicTest.dynamicTest(
                        line.row() + ": " + line.story(),
                        () -> PublishedCase.check(
                                line.story(),
                                json.writeValueAsString(ask(URI.create(line.request()))),
                                line.path(),
                                line.expected())))
                .toList();
    }

    private Object ask(URI request) {
        var asked = new Asked(request);
        var scope = OrgScope.everything();
        String unit = asked.text("organization").orElseThrow();
        return switch (request.getPath()) {
            case "/attainment" -> attainment.load(scope, asked.filter(unit));
            case "/allocation" ->
                allocations.load(
                        scope,
                        unit,
                        Integer.parseInt(asked.text("year").orElseThrow()),
                        TargetKind.valueOf(asked.text("kind").orElseThrow()));
            case "/stagnation" ->
                stagnation.load(
                        scope,
                        new StagnationFilter(
                                unit,
                                LocalDate.parse(asked.text("asOf").orElseThrow()),
                                Integer.parseInt(asked.text("years").orElseThrow()),
                                StagnationFilter.UnitOfN.YEAR,
                                true,
                                0,
                                50));
            case "/figures" ->
                figures.load(scope, unit, Metric.valueOf(asked.text("metric").orElseThrow()), asked.period());
            case "/pipeline" -> pipelines.load(scope, unit, asked.period());
            default -> throw new IllegalArgumentException(request.toString());
        };
    }

    private record Asked(URI request) {

        Optional<String> text(String name) {
            return Optional.ofNullable(UriComponentsBuilder.fromUri(request)
                    .build()
                    .getQueryParams()
                    .getFirst(name));
        }

        Period period() {
            return new Period(
                    LocalDate.parse(text("from").orElseThrow()),
                    LocalDate.parse(text("to").orElseThrow()));
        }

        AttainmentFilter filter(String unit) {
            var rounding = text("rounding").map(RoundingMode::valueOf).orElse(RoundingMode.HALF_UP);
            int decimals = text("decimals").map(Integer::valueOf).orElse(1);
            return new AttainmentFilter(
                    unit,
                    period(),
                    text("kind").map(TargetKind::valueOf).orElse(null),
                    text("population").map(Population::valueOf).orElse(Population.ALL),
                    text("dateBasis").map(DateBasis::valueOf).orElse(null),
                    Reading.AS_IT_WAS,
                    new Rate.Printing(rounding, decimals));
        }
    }
}
