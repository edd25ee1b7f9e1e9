package vn.ketnap.review.form;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.composition.CompositionQueries;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Reads what the portal knows for the statistical forms of a unit: what screens tell already is read as they do. */
@Component
@Transactional(readOnly = true)
public class FormQueries {

    private final AttainmentQueries attainment;
    private final CompositionQueries compositions;
    private final PipelineQueries pipelines;
    private final FormStockQueries stocks;
    private final FormRegisterQueries registers;

    FormQueries(
            AttainmentQueries attainment,
            CompositionQueries compositions,
            PipelineQueries pipelines,
            FormStockQueries stocks,
            FormRegisterQueries registers) {
        this.attainment = attainment;
        this.compositions = compositions;
        this.pipelines = pipelines;
        this.stocks = stocks;
        this.registers = registers;
    }

    /**
     * All for the forms of a unit and a period.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public FormFigures load(OrgScope scope, String code, Period period) {
        var filter = AttainmentFilter.of(code, period);
        return new FormFigures(
                attainment.load(scope, filter),
                stocks.members(scope, code, period.from().minusDays(1)),
                stocks.members(scope, code, period.to()),
                sectors(scope, filter),
                compositions.load(scope, code, period.to().getYear()),
                stocks.standing(scope, code, period.to()),
                registers.load(scope, code, period),
                pipelines.load(scope, code, period).channels().stream()
                        .filter(channel -> channel.channel() == Population.ALL)
                        .findFirst()
                        .orElse(null));
    }

    private Map<Population, Count> sectors(OrgScope scope, AttainmentFilter filter) {
        var sectors = new EnumMap<Population, Count>(Population.class);
        for (var population : Population.values()) {
            if (population.division() == Population.Division.SECTOR) {
                var admitted =
                        attainment.load(scope, filter.among(population)).own().admitted();
                if (admitted != null) {
                    sectors.put(population, admitted);
                }
            }
        }
        return sectors;
    }
}
