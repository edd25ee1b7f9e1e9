package vn.ketnap.exchange.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.Allocation;
import vn.ketnap.insight.AllocationQueries;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.Explanation;
import vn.ketnap.insight.ExplanationQueries;
import vn.ketnap.insight.FigureSheet;
import vn.ketnap.insight.FigureSheetQueries;
import vn.ketnap.insight.ListedChannelQueries;
import vn.ketnap.insight.Pipeline;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationFilter.UnitOfN;
import vn.ketnap.insight.StagnationPage;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.cover.CoverQueries;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** The figures as JSON: the same reads as the screens, with the scope of whoever asks. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('READ_FIGURES')")
class InsightApi {

    private static final int LARGEST_PAGE = 1000;

    private static final int COVER_DECIMALS = 3;

    private final CurrentActor current;
    private final AttainmentQueries attainment;
    private final ExplanationQueries explanations;
    private final AllocationQueries allocations;
    private final StagnationQueries stagnation;
    private final FigureSheetQueries figures;
    private final ListedChannelQueries pipelines;
    private final CoverQueries covers;

    InsightApi(
            CurrentActor current,
            AttainmentQueries attainment,
            ExplanationQueries explanations,
            AllocationQueries allocations,
            StagnationQueries stagnation,
            FigureSheetQueries figures,
            ListedChannelQueries pipelines,
            CoverQueries covers) {
        this.current = current;
        this.attainment = attainment;
        this.explanations = explanations;
        this.allocations = allocations;
        this.stagnation = stagnation;
        this.figures = figures;
        this.pipelines = pipelines;
        this.covers = covers;
    }

    /** The parameters that {@code /attainment} and {@code /explain} share. */
    record Asked(
            @Parameter(required = true) String organization,

            @Parameter(required = true) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Parameter(required = true) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to,

            @Nullable TargetKind kind,
            @Nullable Population population,
            @Nullable DateBasis dateBasis,
            @Nullable Reading reading,

            @Parameter(schema = @Schema(allowableValues = {"HALF_UP", "DOWN"})) @Nullable
            RoundingMode rounding,

            @Nullable Integer decimals) {

        AttainmentFilter filter() {
            return new AttainmentFilter(
                    Parameters.required("organization", organization),
                    Parameters.period(from, to),
                    kind,
                    population == null ? Population.ALL : population,
                    dateBasis,
                    reading == null ? Reading.AS_IT_WAS : reading,
                    rounding == null && decimals == null ? null : printing());
        }

        private Rate.Printing printing() {
            if (rounding != null && rounding != RoundingMode.HALF_UP && rounding != RoundingMode.DOWN) {
                throw new BadParameter("rounding", rounding.name());
            }
            int digits = decimals == null ? 1 : decimals;
            if (digits < 0 || digits > 4) {
                throw new BadParameter("decimals", String.valueOf(digits));
            }
            return new Rate.Printing(rounding == null ? RoundingMode.HALF_UP : rounding, digits);
        }
    }

    @GetMapping("/attainment")
    Attainment attainment(@ParameterObject Asked asked) {
        return attainment.load(current.get().scope(), asked.filter());
    }

    /** In the language asked for; without one, in the words of the contract. */
    @GetMapping("/explain")
    Explanation explain(
            @ParameterObject Asked asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        boolean vietnamese = language != null && language.startsWith("vi");
        return explanations.load(
                current.get().scope(), asked.filter(), vietnamese ? Locale.of("vi", "VN") : Locale.ENGLISH);
    }

    @GetMapping("/allocation")
    Allocation allocation(
            @RequestParam String organization,
            @RequestParam int year,
            @RequestParam(defaultValue = "ASSIGNED") TargetKind kind) {
        return allocations.load(current.get().scope(), organization, Parameters.year(year), kind);
    }

    @GetMapping("/stagnation")
    StagnationPage stagnation(
            @RequestParam String organization,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "3") int years,
            @RequestParam(defaultValue = "YEAR") UnitOfN unit,
            @RequestParam(defaultValue = "true") boolean predecessors,
            @RequestParam(required = false) ReasonFilter.@Nullable Exempt exempt,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Parameters.between("years", years, 1, 100);
        Parameters.between("page", page, 0, Integer.MAX_VALUE);
        Parameters.between("size", size, 1, LARGEST_PAGE);
        return stagnation.page(
                current.get().scope(),
                new StagnationFilter(organization, asOf, years, unit, predecessors, page, size)
                        .with(new ReasonFilter(null, false, exempt, null)));
    }

    @GetMapping("/figures")
    FigureSheet figures(
            @RequestParam String organization,
            @RequestParam Metric metric,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        return figures.load(current.get().scope(), organization, metric, Parameters.period(from, to));
    }

    @GetMapping("/pipeline")
    Pipeline pipeline(
            @RequestParam String organization,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        var scope = current.get().scope();
        var period = Parameters.period(from, to);
        return pipelines.load(scope, organization, period).covered(cover(scope, organization, period));
    }

    /** Nothing where no candidates are kept, nobody is missing or nobody knows. */
    private @Nullable BigDecimal cover(OrgScope scope, String organization, Period period) {
        var filter = AttainmentFilter.of(organization, period);
        return covers.of(scope, attainment.load(scope, filter).own(), period.to())
                .map(Cover::share)
                .map(share -> BigDecimal.valueOf(share).setScale(COVER_DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
