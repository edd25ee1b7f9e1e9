package vn.ketnap.source.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.BringCandidate;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** Plans and people of classes as tests need them, short to read. */
final class ClassRows {

    private ClassRows() {}

    /** An awareness class that ends today. */
    static PlanClass plan(String code, int places, LocalDate today) {
        return new PlanClass(
                code,
                ClassKind.AWARENESS,
                SpecialClass.ENLISTMENT_YOUTH,
                "Lớp nhận thức về Đảng",
                "Trung tâm chính trị",
                today.minusDays(3),
                today,
                places,
                null);
    }

    /** Every class of a unit. */
    static ClassFilter all(String code) {
        return new ClassFilter(code, null, null, null, null);
    }

    /** Somebody with a helper. */
    static BringCandidate ready(String code, String name, Population channel, LocalDate today) {
        var on = today.minusDays(30);
        return SourceRows.from(
                SourceRows.reached(
                        code, name, Stage.HELPER_ASSIGNED, on, SourceRows.weeksBefore(Stage.HELPER_ASSIGNED, on)),
                channel);
    }

    /** The candidate of a name. */
    static long candidate(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT candidate_id FROM candidate_person WHERE full_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** How many certificates have a number. */
    static int certificates(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM training_certificate")
                .query(Integer.class)
                .single();
    }

    static RecordResult result(Participant one, ClassResult result, @Nullable String reason) {
        return new RecordResult(one.id(), one.version(), result, null, null, reason);
    }

    static void refused(ThrowingCallable change, String key) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .contains(key));
    }
}
