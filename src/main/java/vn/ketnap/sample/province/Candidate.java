package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.sample.province.Admission.Person;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;
import vn.ketnap.source.WayOut;

/** Somebody on the way to be admitted, or who has gone it; made up, like everything here. */
final class Candidate {

    final Unit branch;
    final Population channel;
    final Person person;
    final Map<Stage, LocalDate> days = new TreeMap<>();

    @Nullable
    WayOut reason;

    /** Whether the branch thinks the person can be admitted; null where it has not said. */
    @Nullable
    Boolean feasible;

    /** The full member who helps. */
    @Nullable
    String helper;

    Candidate(Unit branch, Population channel, Person person) {
        this.branch = branch;
        this.channel = channel;
        this.person = person;
    }

    Stage stage() {
        return days.keySet().stream().reduce((earlier, later) -> later).orElseThrow();
    }

    LocalDate since() {
        return days.values().stream().reduce((earlier, later) -> later).orElseThrow();
    }

    LocalDate day(Stage stage) {
        return days.getOrDefault(stage, since());
    }
}
