package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.insight.screen.SourceScreenQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** Channels where none is declared: as the lists of candidates say, and admitted by the day of the decision. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class ListedChannelTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final OrgScope ALL = OrgScope.everything();
    private static final ImportId IMPORT = new ImportId(970_040);
    private static final LocalDate DECIDED = LocalDate.of(2025, 7, 20);
    private static final Period TO_JULY = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 31));
    private static final Period AUGUST = new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31));

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    ListedChannelQueries queries;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    SourceScreenQueries screens;

    @BeforeEach
    void decidedInJulyWithTheCeremonyInAugust() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("L"),
                        UnitRows.commune("L-A", "L"),
                        UnitRows.branch("L-A-1", "L-A"),
                        UnitRows.commune("L-B", "L"),
                        UnitRows.branch("L-B-1", "L-B")));
        var ceremony = LocalDate.of(2025, 8, 10);
        var before = SourceRows.weeksBefore(Stage.DECIDED, DECIDED).with(Stage.DECIDED, DECIDED);
        candidates.writeCandidates(
                BOARD,
                IMPORT,
                List.of(
                        SourceRows.reached("L-A-1", "Lò Văn Một", Stage.ADMITTED, ceremony, before),
                        SourceRows.reached("L-A-1", "Lò Văn Hai", Stage.LISTED, LocalDate.of(2025, 6, 1)),
                        SourceRows.reached("L-B-1", "Lò Văn Ba", Stage.ADMITTED, ceremony, before)));
    }

    @Test
    void who_was_decided_in_july_is_admitted_in_july_whenever_the_ceremony_was() {
        var july = militia(queries.load(ALL, "L-A", TO_JULY));
        assertThat(july.stages()).containsEntry(Metric.ADMITTED, 1L).containsEntry(Metric.LISTED, 2L);
        assertThat(militia(queries.load(ALL, "L-A", AUGUST)).stages()).containsEntry(Metric.ADMITTED, 0L);
        assertThat(screens.load(ALL, AttainmentFilter.of("L-A", TO_JULY)).admitted())
                .isEqualTo(1);
        assertThat(screens.load(ALL, AttainmentFilter.of("L-A", AUGUST)).admitted())
                .isZero();
        assertThat(screens.load(ALL, AttainmentFilter.of("L", TO_JULY)).admitted())
                .isEqualTo(2);
    }

    @Test
    void what_a_unit_declares_of_its_channels_goes_before_the_lists_below_it() {
        var sevenMonths = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31));
        var declared = pipelines.load(ALL, "TH-TX", sevenMonths);
        assertThat(declared.declared()).isTrue();
        candidates.writeCandidates(
                BOARD,
                IMPORT,
                List.of(SourceRows.reached("TH-TX-QP", "Lò Văn Bốn", Stage.LISTED, LocalDate.of(2023, 5, 5))));
        assertThat(queries.load(ALL, "TH-TX", sevenMonths)).isEqualTo(declared);
        assertThat(militia(queries.load(ALL, "TH-TX-QP", sevenMonths)).stages()).containsEntry(Metric.LISTED, 1L);
    }

    private static Pipeline.Channel militia(Pipeline pipeline) {
        return pipeline.channels().stream()
                .filter(channel -> channel.channel() == Population.MILITIA)
                .findFirst()
                .orElseThrow();
    }
}
