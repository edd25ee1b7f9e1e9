package vn.ketnap.review.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.review.form.FormBook.FormWords;
import vn.ketnap.review.form.FormBook.Line;
import vn.ketnap.review.form.FormFigures.Members;
import vn.ketnap.review.form.FormFigures.Register;
import vn.ketnap.review.form.FormFigures.Standing;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Qualifier;

/** The lines of the forms that count members and what was done: 1 and 7. */
final class FormLines {

    /** What the forms ask for and the portal does not keep. */
    private static final String NOT_KEPT_OF_MOVEMENT = "arrived|restored|expelled|left|resigned|died";

    private static final String NOT_KEPT_OF_WORK = "cards|badges|transfers|records|complaints";

    private final FormWords words;
    private final FormFigures figures;

    FormLines(FormWords words, FormFigures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** Whether members are counted there: those of lower organisations are among those of their base. */
    static boolean base(Standing standing) {
        return standing.kind() == OrganizationKind.BASE_ORGANIZATION || standing.kind() == OrganizationKind.BASE_BRANCH;
    }

    static long membersOfBases(FormFigures figures) {
        return figures.standing().stream()
                .filter(FormLines::base)
                .mapToLong(one -> one.members() == null ? 0 : one.members())
                .sum();
    }

    /** Form 1: members before, what came, what went, members after. */
    List<Line> movement() {
        var own = figures.known().own();
        var lines = new ArrayList<Line>();
        members(lines, "before", figures.before());
        var recognized = own.beside().recognized();
        var struckOff = own.beside().struckOff();
        lines.add(line("admitted", own.admitted(), own.cutOff(), told(own.admitted(), "screen")));
        lines.add(line("recognized", recognized, own.cutOff(), told(recognized, "recognized")));
        lines.add(line("struckOff", struckOff, own.cutOff(), told(struckOff, "screen")));
        notKept(lines, NOT_KEPT_OF_MOVEMENT);
        members(lines, "after", figures.after());
        lines.add(rest());
        return lines;
    }

    private void members(List<Line> lines, String when, @Nullable Members members) {
        String told = members == null
                ? words.text("members.missing")
                : words.text("members.told", words.formats().date(members.on()));
        var on = members == null ? null : members.on();
        lines.add(line("members." + when, members == null ? null : members.total(), on, told));
        lines.add(line("official." + when, exactly(members == null ? null : members.official()), on, told));
        lines.add(line("probationary." + when, exactly(members == null ? null : members.probationary()), on, told));
    }

    /** What members before, those admitted and those struck off leave open: all that is not kept, together. */
    private Line rest() {
        var before = figures.before();
        var after = figures.after();
        var own = figures.known().own();
        var struckOff = own.beside().struckOff();
        boolean sure = before != null
                && after != null
                && Stream.of(before.total(), after.total(), own.admitted(), struckOff)
                        .allMatch(count -> count != null && count.exact())
                && before.on().isBefore(after.on());
        if (!sure || before == null || after == null || own.admitted() == null || struckOff == null) {
            return line("rest", null, null, words.text("rest.unsure"));
        }
        long rest =
                after.total().value() - before.total().value() - own.admitted().value() + struckOff.value();
        return new Line(words.text("line.rest"), rest, null, words.text("rest.note"));
    }

    /** Form 7: what the register and the declared figures know of the work of admitting. */
    List<Line> work() {
        var lines = new ArrayList<Line>();
        var register = figures.register();
        String note =
                words.text(register == null ? "register.none" : register.whole() ? "register.whole" : "register.part");
        lines.add(line("decided", counted(register, register == null ? 0 : register.decided()), null, note));
        lines.add(line("held", counted(register, register == null ? 0 : register.held()), null, note));
        for (var metric : List.of(Metric.RECOGNIZED, Metric.STRUCK_OFF)) {
            lines.add(line(
                    "work." + metric.name(),
                    counted(register, register == null ? 0 : register.counts().getOrDefault(metric, 0L)),
                    null,
                    note));
        }
        lines.add(line(
                "probation",
                counted(register, register == null ? 0 : register.probationary()),
                figures.known().to(),
                note));
        var pipeline = figures.pipeline();
        for (var stage : List.of(
                Metric.LISTED,
                Metric.SENT_TO_CLASS,
                Metric.COMPLETED_CLASS,
                Metric.DOSSIERS,
                Metric.SENT_TO_NEW_MEMBER_CLASS)) {
            var count = pipeline == null ? null : pipeline.counts().get(stage);
            lines.add(new Line(
                    words.word(stage),
                    words.told(count),
                    pipeline == null ? null : day(pipeline.cutOffs().get(stage)),
                    words.text(count == null ? "pipeline.none" : "pipeline.note")));
        }
        notKept(lines, NOT_KEPT_OF_WORK);
        return lines;
    }

    /** Of a register that is not in use everywhere the number is a lower bound; a zero then tells nothing. */
    private static @Nullable Count counted(@Nullable Register register, long n) {
        if (register == null) {
            return null;
        }
        if (register.whole()) {
            return Count.exactly(n);
        }
        return n == 0 ? null : new Count(n, null, Qualifier.AT_LEAST);
    }

    private void notKept(List<Line> lines, String names) {
        for (var name : names.split("\\|", -1)) {
            lines.add(new Line(words.text("line.notKept." + name), null, null, words.text("notKept")));
        }
    }

    private static @Nullable Count exactly(@Nullable Long n) {
        return n == null ? null : Count.exactly(n);
    }

    private Line line(String name, @Nullable Count count, @Nullable LocalDate until, String note) {
        return new Line(words.text("line." + name), words.told(count), day(until), note);
    }

    /** Where a number of the screens comes from, or that there is none. */
    private String told(@Nullable Count count, String note) {
        return words.text(count == null ? "unheard" : note);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.formats().date(day);
    }
}
