package vn.ketnap.admission.correction;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.AdmissionTerms;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.figure.RegisterStore;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.facts.WriteTransaction;

/** Changes admissions one by one; the tally of their days follows. What a hand has touched no import takes back. */
@Component
class CorrectionStore {

    private static final ImportId BY_HAND = new ImportId(0);

    private final JdbcClient jdbc;
    private final RegisterStore registers;

    CorrectionStore(JdbcClient jdbc, RegisterStore registers) {
        this.jdbc = jdbc;
        this.registers = registers;
    }

    /** Keeps everybody else from changing it before this transaction ends. */
    void lock(long id) {
        WriteTransaction.needed();
        jdbc.sql("SELECT id FROM admission WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    void correct(Entry before, RecordAdmission to, long organizationId, String person, AdmissionTerms terms) {
        jdbc.sql("""
                        UPDATE admission SET organization_id = :unit, person = :person, female = :female,
                            ethnic_minority = :minority, religious = :religious, channel = :channel,
                            decision_no = :no, decided_on = :decided, ceremony_on = :ceremony,
                            recognized_on = :recognized, resolved_on = :resolved, import_id = 0
                        WHERE id = :id
                        """)
                .param("unit", organizationId)
                .param("person", person)
                .param("female", to.gender() == Gender.FEMALE)
                .param("minority", terms.minority(to.ethnicity()))
                .param("religious", terms.religious(to.religion()))
                .param("channel", to.channel().name())
                .param("no", to.decisionNo())
                .param("decided", to.decidedOn())
                .param("ceremony", to.ceremonyOn())
                .param("recognized", to.recognizedOn())
                .param("resolved", to.resolvedOn())
                .param("id", before.id())
                .update();
        person(before.id(), to);
        registers.tally(days(
                before.decidedOn(),
                before.ceremonyOn(),
                before.recognizedOn(),
                before.struckOffOn(),
                to.decidedOn(),
                to.ceremonyOn(),
                to.recognizedOn()));
        registers.use(BY_HAND, Map.of(organizationId, to.decidedOn().withDayOfYear(1)));
    }

    void step(long id, Step step, LocalDate on) {
        var column = switch (step) {
            case CEREMONY -> "ceremony_on";
            case RECOGNIZED -> "recognized_on";
            case STRUCK_OFF -> "struck_off_on";
        };
        jdbc.sql("UPDATE admission SET " + column + " = :on, import_id = 0 WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
        registers.tally(days(on));
    }

    /** Takes it out of the register; marked first, so that the removal is a version of its own. */
    void strikeOut(Entry entry) {
        jdbc.sql("UPDATE admission SET import_id = 0 WHERE id = :id")
                .param("id", entry.id())
                .update();
        jdbc.sql("DELETE FROM admission WHERE id = :id").param("id", entry.id()).update();
        registers.tally(days(entry.decidedOn(), entry.ceremonyOn(), entry.recognizedOn(), entry.struckOffOn()));
    }

    private void person(long id, RecordAdmission to) {
        jdbc.sql("""
                        UPDATE admitted_person SET full_name = :name, search_name = :search, born_on = :born,
                            ethnicity = :ethnicity, religion = :religion
                        WHERE admission_id = :id
                        """)
                .param("name", to.fullName())
                .param("search", Folded.of(to.fullName()))
                .param("born", to.bornOn())
                .param("ethnicity", to.ethnicity())
                .param("religion", to.religion())
                .param("id", id)
                .update();
    }

    private static java.util.Set<LocalDate> days(@Nullable LocalDate... days) {
        return Stream.of(days).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }
}
