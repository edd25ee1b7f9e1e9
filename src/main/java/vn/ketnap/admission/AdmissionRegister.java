package vn.ketnap.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register and how many stand in it.
 *
 * @param tally all admissions of the unit, period and channel, whatever their state
 * @param page the one that is shown, counted from 0
 * @param rows of the page, the latest decision first
 */
public record AdmissionRegister(Tally tally, int page, List<AdmissionRow> rows) {

    /**
     * Admissions by the state of today.
     *
     * @param onProbation the late ones among them
     */
    public record Tally(long admitted, long onProbation, long late, long recognized, long struckOff) {

        /** How many there are in a state; null: all. */
        public long of(@Nullable AdmissionState state) {
            return switch (state) {
                case null -> admitted;
                case ON_PROBATION -> onProbation;
                case LATE -> late;
                case RECOGNIZED -> recognized;
                case STRUCK_OFF -> struckOff;
            };
        }
    }

    /** The admissions of which the asker reads the whole name. */
    List<Long> seen() {
        return rows.stream().filter(AdmissionRow::whole).map(AdmissionRow::id).toList();
    }
}
