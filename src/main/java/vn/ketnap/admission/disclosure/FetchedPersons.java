package vn.ketnap.admission.disclosure;

import java.time.LocalDateTime;
import java.util.List;
import vn.ketnap.admission.AdmissionRow;

/**
 * A list of persons that leaves the portal.
 *
 * @param request what was asked and who approved it
 * @param at when it left
 * @param rows the persons, as whoever asked may read them
 */
public record FetchedPersons(Disclosure request, LocalDateTime at, List<AdmissionRow> rows) {

    /** Copies the rows. */
    public FetchedPersons {
        rows = List.copyOf(rows);
    }
}
