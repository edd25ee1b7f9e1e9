package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.source.Stage.ADMITTED;
import static vn.ketnap.source.Stage.BASE_COMMITTEE;
import static vn.ketnap.source.Stage.BRANCH_RESOLUTION;
import static vn.ketnap.source.Stage.COMPLETED_CLASS;
import static vn.ketnap.source.Stage.DECIDED;
import static vn.ketnap.source.Stage.DOSSIERS;
import static vn.ketnap.source.Stage.HELPER_ASSIGNED;
import static vn.ketnap.source.Stage.INTRODUCED;
import static vn.ketnap.source.Stage.LEFT;
import static vn.ketnap.source.Stage.LISTED;
import static vn.ketnap.source.Stage.RECOGNIZED;
import static vn.ketnap.source.Stage.SENT_TO_CLASS;
import static vn.ketnap.source.Stage.SENT_TO_NEW_MEMBER_CLASS;
import static vn.ketnap.source.Stage.VERIFIED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ketnap.shared.Metric;

/** The stages know their own order: one table, and nothing beside it. */
class StageTests {

    private static final List<Stage> WAY = List.of(
            LISTED,
            HELPER_ASSIGNED,
            SENT_TO_CLASS,
            COMPLETED_CLASS,
            DOSSIERS,
            VERIFIED,
            INTRODUCED,
            BRANCH_RESOLUTION,
            BASE_COMMITTEE,
            DECIDED,
            ADMITTED,
            SENT_TO_NEW_MEMBER_CLASS,
            RECOGNIZED);

    @Test
    void each_step_is_followed_by_the_next_or_by_the_way_out() {
        for (int i = 0; i < WAY.size() - 1; i++) {
            assertThat(WAY.get(i).next()).as(WAY.get(i).name()).containsExactlyInAnyOrder(WAY.get(i + 1), LEFT);
            assertThat(WAY.get(i).onward()).containsExactly(WAY.get(i + 1));
        }
        assertThat(RECOGNIZED.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_else_follows(Stage stage) {
        var allowed = stage == LEFT
                ? Set.of(LISTED, HELPER_ASSIGNED, SENT_TO_CLASS, DOSSIERS)
                : stage == RECOGNIZED ? Set.<Stage>of() : Set.of(WAY.get(WAY.indexOf(stage) + 1), LEFT);
        assertThat(Arrays.stream(Stage.values()).filter(stage::mayBecome).collect(Collectors.toSet()))
                .isEqualTo(allowed);
    }

    @Test
    void who_is_recognised_or_gone_is_no_longer_on_the_way() {
        assertThat(Stage.openOnes()).hasSize(Stage.values().length - 2).doesNotContain(RECOGNIZED, LEFT);
        assertThat(Arrays.stream(Stage.values()).filter(Stage::beforeResolution))
                .endsWith(INTRODUCED);
        assertThat(Arrays.stream(Stage.values()).filter(Stage::beforeDecision)).endsWith(BASE_COMMITTEE);
    }

    @Test
    void what_a_metric_counts_too_is_called_the_same() {
        var stages = Arrays.stream(Stage.values()).map(Enum::name).toList();
        assertThat(stages)
                .containsAll(Stream.of(
                                Metric.LISTED,
                                Metric.SENT_TO_CLASS,
                                Metric.COMPLETED_CLASS,
                                Metric.DOSSIERS,
                                Metric.ADMITTED,
                                Metric.SENT_TO_NEW_MEMBER_CLASS,
                                Metric.RECOGNIZED)
                        .map(Enum::name)
                        .toList());
        assertThat(stages).as("a mark and no stage").doesNotContain(Metric.FEASIBLE.name());
    }
}
