package vn.ketnap.insight;

import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Question;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.settings.Settings;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * What is asked of a unit: the state of every analytic screen and of {@code GET /attainment}.
 *
 * @param kind target the headline rate is measured against; null: the first one the unit has
 * @param basis which day makes an admission count; null: as configured
 * @param printing how percentages are printed; null: as configured
 */
public record AttainmentFilter(
        String code,
        Period period,
        @Nullable TargetKind kind,
        Population population,
        @Nullable DateBasis basis,
        Question.Reading reading,
        Rate.@Nullable Printing printing) {

    /** The plain question: everybody, first target, as it was. */
    public static AttainmentFilter of(String code, Period period) {
        return new AttainmentFilter(code, period, null, Population.ALL, null, Question.Reading.AS_IT_WAS, null);
    }

    /** The plain question about units that are named apart. */
    public static AttainmentFilter ofChosen(Period period) {
        return of("", period);
    }

    /** The day that makes an admission count: as asked, else as the settings say. */
    public DateBasis basisBy(Settings terms) {
        return basis == null ? DateBasis.valueOf(terms.value("figure.date-basis")) : basis;
    }

    /** The same question about another unit. */
    public AttainmentFilter about(String otherCode) {
        return new AttainmentFilter(otherCode, period, kind, population, basis, reading, printing);
    }

    /** The same question about another period. */
    public AttainmentFilter during(Period otherPeriod) {
        return new AttainmentFilter(code, otherPeriod, kind, population, basis, reading, printing);
    }

    /** The same question against another kind of target. */
    public AttainmentFilter against(@Nullable TargetKind otherKind) {
        return new AttainmentFilter(code, period, otherKind, population, basis, reading, printing);
    }

    /** The same question with history read otherwise. */
    public AttainmentFilter readAs(Question.Reading otherReading) {
        return new AttainmentFilter(code, period, kind, population, basis, otherReading, printing);
    }

    /** The same question with percentages printed otherwise. */
    public AttainmentFilter printed(Rate.Printing otherPrinting) {
        return new AttainmentFilter(code, period, kind, population, basis, reading, otherPrinting);
    }

    /** The same question among another population. */
    public AttainmentFilter among(Population otherPopulation) {
        return new AttainmentFilter(code, period, kind, otherPopulation, basis, reading, printing);
    }
}
