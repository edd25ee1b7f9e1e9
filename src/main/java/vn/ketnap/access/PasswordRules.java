package vn.ketnap.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ketnap.shared.Problem;

/** Which passwords a person may choose: long rather than odd, and not the name. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int FEWEST_DIFFERENT = 5;
    /** BCrypt reads no further; "ế" takes three bytes. */
    static final int MOST_BYTES = 72;

    private PasswordRules() {}

    static List<Problem> check(String username, Password chosen, String field) {
        var problems = new ArrayList<Problem>();
        String text = chosen.text();
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            problems.add(Problem.error("access.problem.passwordShort", field, SHORTEST));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add(Problem.error("access.problem.passwordLong", field, MOST_BYTES));
        }
        if (text.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            problems.add(Problem.error("access.problem.passwordPlain", field, FEWEST_DIFFERENT));
        }
        if (!username.isEmpty() && text.toLowerCase(Locale.ROOT).contains(username)) {
            problems.add(Problem.error("access.problem.passwordName", field));
        }
        return problems;
    }

    static List<Problem> change(String username, ChangePassword command, boolean currentIsRight) {
        if (!currentIsRight) {
            return List.of(Problem.error("access.problem.passwordCurrent", "current"));
        }
        if (command.chosen().equals(command.current())) {
            return List.of(Problem.error("access.problem.passwordSame", "chosen"));
        }
        return check(username, command.chosen(), "chosen");
    }
}
