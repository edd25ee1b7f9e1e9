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

    /** What was wrong, in the order the rules stand. */
    public List<Problem> problems() {
        return problems;
    }
}
