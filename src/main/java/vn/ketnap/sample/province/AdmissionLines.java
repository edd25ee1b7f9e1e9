package vn.ketnap.sample.province;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheet of admissions, each under the number of the committee that decided, counted within the year. */
final class AdmissionLines {

    private final Province province;
    private final Instruments papers;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final CsvSheet sheet;

    private AdmissionLines(Province province, Dice dice) {
        this.province = province;
        this.papers = new Instruments(province, dice);
        this.sheet = new CsvSheet(province.words, "admissions");
    }

    static CsvSheet write(Province province, List<Admission> admissions, Dice dice) {
        var lines = new AdmissionLines(province, dice);
        admissions.forEach(lines::row);
        return lines.sheet;
    }

    private void row(Admission admission) {
        var words = province.words;
        var person = admission.person();
        sheet.row(
                admission.branch().code,
                person.name(),
                person.born(),
                words.say(person.woman() ? "person.woman" : "person.man"),
                person.minority() == null ? words.say("person.majority") : person.minority(),
                person.religion(),
                admission.channel(),
                number(admission),
                admission.decided(),
                admission.ceremony().isAfter(Days.LAST) ? null : admission.ceremony(),
                admission.recognized());
    }

    /** The committee directly under the province decides. */
    private String number(Admission admission) {
        var above = admission.branch().upwards(admission.decided());
        var issuer = above.get(above.size() - 2);
        int number = numbers.merge(issuer.code + admission.decided().getYear(), 1, Integer::sum);
        return province.words.say("number.decision", number, papers.mark(issuer));
    }
}
