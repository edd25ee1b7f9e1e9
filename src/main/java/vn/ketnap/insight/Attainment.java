package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.List;
import vn.ketnap.figure.Question;

/** What a unit and each of its children reached in a period (contract, {@code GET /attainment}). */
public record Attainment(
        String organization,
        LocalDate from,
        LocalDate to,
        Question.Reading reading,
        UnitProgress own,
        List<UnitProgress> children) {

    /** Copies the children. */
    public Attainment {
        children = List.copyOf(children);
    }
}
