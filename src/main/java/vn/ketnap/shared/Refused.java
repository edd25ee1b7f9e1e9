package vn.ketnap.shared;

import java.util.List;

/** A command that broke rules; nothing was written. The form shows the problems at their fields. */
public class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    /** Refuses for the given problems. */
    public Refused(List<Problem> problems) {
        super("refused: " + problems.stream().map(Problem::key).toList());
        this.problems = List.copyOf(problems);
    }

    /**
     * Lets a list of commands pass when nothing but warnings was found.
     *
     * @throws Refused with every error, in the order of the commands
     */
    public static void ifBroken(List<List<Problem>> problemsOfEach) {
        var errors = problemsOfEach.stream()
                .flatMap(List::stream)
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
    }

    /** What was wrong, in the order the rules stand. */
    public List<Problem> problems() {
        return problems;
    }
}
