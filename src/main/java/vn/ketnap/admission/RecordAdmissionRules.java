package vn.ketnap.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold for an admission (Charter, Articles 1, 4, 5; 24-QĐ/TW and its successors). */
final class RecordAdmissionRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_REASON = 500;

    private RecordAdmissionRules() {}

    /**
     * What the database knows.
     *
     * @param terms the rules of law in force on a day
     * @param elsewhere codes of other branches that have admitted somebody of the same name and birth, by digest of them
     * @param struckOut when an entry of somebody of the same name and birth was struck out, by digest of them
     */
    record Facts(
            KnownUnits units,
            LocalDate today,
            Function<LocalDate, AdmissionTerms> terms,
            Function<RecordAdmission, String> digest,
            Map<String, List<String>> elsewhere,
            Map<String, LocalDate> struckOut) {}

    private record Key(String code, String person) {}

    /** A form records a person once; what is wrong with the entry that stands is corrected there, with a reason. */
    static List<Problem> first(RecordAdmission row, boolean standing) {
        var problems = new Problems();
        problems.unless(!standing, "admission.problem.alreadyRecorded", "fullName", row.code());
        return problems.list();
    }

    /** Whoever does not come from the list says why; the reason is kept, so no name stands in it. */
    static List<Problem> origin(AdmissionOrigin origin, RecordAdmission row) {
        var problems = new Problems();
        if (origin.direct()) {
            CommonRules.needed(problems, "originReason", origin.reason(), LONGEST_REASON);
            problems.unless(
                    row.fullName().isBlank()
                            || origin.reason() == null
                            || !Folded.of(origin.reason()).contains(Folded.of(row.fullName())),
                    "admission.problem.nameInReason",
                    "originReason");
        }
        return problems.list();
    }

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<RecordAdmission> rows, Facts facts) {
        var twins = CommonRules.earlierTwins(
                rows, row -> new Key(row.code(), facts.digest().apply(row)));
        return IntStream.range(0, rows.size())
                .mapToObj(index -> check(rows.get(index), twins.get(index), facts))
                .toList();
    }

    private static List<Problem> check(RecordAdmission row, @Nullable CommandIndex twin, Facts facts) {
        var problems = new Problems();
        if (twin != null) {
            problems.unless(false, "admission.problem.samePerson", "fullName", row.code(), twin);
        }
        checkTexts(problems, row);
        checkBranch(problems, row, facts.units());
        problems.unless(
                row.channel().division() == Population.Division.CHANNEL,
                "admission.problem.noChannel",
                "channel",
                row.channel());
        if (CommonRules.plausible(problems, "bornOn", row.bornOn())
                && CommonRules.plausible(problems, "decidedOn", row.decidedOn())) {
            var terms = facts.terms().apply(row.decidedOn());
            checkDays(problems, row, terms, facts.today());
            checkAge(problems, row, terms);
        }
        checkElsewhere(problems, row, facts);
        checkStruckOut(problems, row, facts);
        return problems.list();
    }

    private static void checkTexts(Problems problems, RecordAdmission row) {
        CommonRules.needed(problems, "fullName", row.fullName(), LONGEST_NAME);
        CommonRules.needed(problems, "decisionNo", row.decisionNo(), LONGEST_WORD);
        CommonRules.fits(problems, "ethnicity", row.ethnicity(), LONGEST_WORD);
        CommonRules.fits(problems, "religion", row.religion(), LONGEST_WORD);
    }

    /** A branch admits while it lives; outside its life the paper or the tree is wrong. */
    private static void checkBranch(Problems problems, RecordAdmission row, KnownUnits units) {
        var unit = units.standing(row.code());
        if (unit == null) {
            problems.unless(
                    units.coming().contains(row.code()), "organization.problem.unknownUnit", "code", row.code());
            return;
        }
        problems.warnUnless(unit.kind().branch(), "admission.problem.noBranch", "code", row.code(), unit.kind());
        if (!units.coming().contains(row.code())) {
            problems.unless(
                    !row.decidedOn().isBefore(unit.from()) && row.decidedOn().isBefore(unit.until()),
                    "admission.problem.outsideLife",
                    "decidedOn",
                    row.code(),
                    unit.from(),
                    unit.until().minusDays(1));
        }
    }

    private static void checkDays(Problems problems, RecordAdmission row, AdmissionTerms terms, LocalDate today) {
        var ceremony = row.ceremonyOn();
        var recognized = row.recognizedOn();
        problems.unless(!row.decidedOn().isAfter(today), "admission.problem.future", "decidedOn", row.decidedOn());
        var resolved = row.resolvedOn();
        if (resolved != null && CommonRules.plausible(problems, "resolvedOn", resolved)) {
            problems.unless(
                    !resolved.isAfter(row.decidedOn()),
                    "admission.problem.resolvedAfterDecision",
                    "resolvedOn",
                    row.decidedOn());
        }
        if (ceremony == null) {
            problems.unless(recognized == null, "admission.problem.recognizedWithoutCeremony", "recognizedOn");
            return;
        }
        problems.unless(!ceremony.isAfter(today), "admission.problem.future", "ceremonyOn", ceremony);
        problems.unless(
                !ceremony.isBefore(row.decidedOn()),
                "admission.problem.ceremonyBeforeDecision",
                "ceremonyOn",
                row.decidedOn());
        if (recognized != null) {
            var earliest = Probation.endsOn(ceremony, terms.probation());
            problems.unless(
                    !recognized.isBefore(earliest), "admission.problem.recognizedEarly", "recognizedOn", earliest);
            problems.unless(!recognized.isAfter(today), "admission.problem.future", "recognizedOn", recognized);
        }
    }

    private static void checkAge(Problems problems, RecordAdmission row, AdmissionTerms terms) {
        long months = ChronoUnit.MONTHS.between(row.bornOn(), row.decidedOn());
        problems.unless(
                months >= terms.youngest(), "admission.problem.tooYoung", "bornOn", terms.youngest() / 12, months / 12);
        problems.warnUnless(
                months <= terms.oldest(), "admission.problem.tooOld", "bornOn", terms.oldest() / 12, months / 12);
    }

    /** The same name and birth in another branch may be the same person: listed for a decision, never merged. */
    private static void checkElsewhere(Problems problems, RecordAdmission row, Facts facts) {
        var others = facts.elsewhere().getOrDefault(facts.digest().apply(row), List.of()).stream()
                .filter(code -> !code.equals(row.code()))
                .toList();
        problems.warnUnless(
                others.isEmpty(), "admission.problem.knownElsewhere", "fullName", String.join(", ", others));
    }

    /** A workbook from before the correction would bring back what somebody has struck out since. */
    private static void checkStruckOut(Problems problems, RecordAdmission row, Facts facts) {
        var struckOut = facts.struckOut().get(facts.digest().apply(row));
        problems.warnUnless(
                struckOut == null, "admission.problem.struckOutBefore", "fullName", struckOut == null ? "" : struckOut);
    }
}
