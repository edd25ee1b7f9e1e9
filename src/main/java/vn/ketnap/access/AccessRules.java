package vn.ketnap.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.UserId;

/** What may stand in an account and in a grant. */
final class AccessRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.-]{2,59}");

    private AccessRules() {}

    static boolean isUsername(String name) {
        return USERNAME.matcher(name).matches();
    }

    static List<Problem> create(CreateUser command, boolean taken) {
        var problems = new ArrayList<Problem>();
        if (!isUsername(command.username())) {
            problems.add(Problem.error("access.problem.username", "username"));
        } else if (taken) {
            problems.add(Problem.error("access.problem.usernameTaken", "username", command.username()));
        }
        if (command.displayName().isBlank() || command.displayName().length() > 120) {
            problems.add(Problem.error("access.problem.displayName", "displayName"));
        }
        problems.addAll(PasswordRules.check(command.username(), command.password(), "password"));
        return problems;
    }

    /** @param held the grants the user has, ended ones included */
    static List<Problem> grant(Actor actor, GrantRole command, List<Grant> held) {
        var problems = new ArrayList<Problem>();
        var wanted = command.facts();
        if (actor.id().equals(command.user())) {
            problems.add(Problem.error("access.problem.ownRights", null));
        }
        if (!command.until().isAfter(command.from())) {
            problems.add(Problem.error("access.problem.backwards", "until"));
        }
        if (!command.role().mayStandOver(wanted.overEverything())) {
            problems.add(Problem.error("access.problem.placeOfRole", "organization", command.role()));
        }
        var together = new ArrayList<>(held.stream().filter(wanted::overlaps).toList());
        if (together.stream().anyMatch(grant -> grant.is(wanted.role(), wanted.organization()))) {
            problems.add(Problem.error("access.problem.grantedAlready", "role"));
        }
        together.add(wanted);
        if (losesSomething(together)) {
            problems.add(Problem.error("access.problem.mixedRoles", "role"));
        }
        return problems;
    }

    /** @param others whether another account keeps accounts today and can sign in */
    static List<Problem> withdraw(Actor actor, WithdrawRole command, boolean others) {
        if (command.role() != Role.ADMINISTRATOR) {
            return List.of();
        }
        if (actor.id().equals(command.user())) {
            return List.of(Problem.error("access.problem.ownAdministration", null));
        }
        return others ? List.of() : List.of(Problem.error("access.problem.lastAdministrator", null));
    }

    /**
     * @param administrator whether the account keeps accounts today
     * @param others whether another account does and can sign in
     */
    static List<Problem> disable(Actor actor, UserId user, boolean administrator, boolean others) {
        if (actor.id().equals(user)) {
            return List.of(Problem.error("access.problem.ownAccount", null));
        }
        return administrator && !others ? List.of(Problem.error("access.problem.lastAdministrator", null)) : List.of();
    }

    /** Roles that differ by unit would silently lose rights (see {@link Rights}); such a person gets two accounts. */
    private static boolean losesSomething(List<Grant> together) {
        var rights = Rights.of(together);
        for (var grant : together) {
            for (var permission : Permission.values()) {
                if (grant.role().allows(permission, grant.overEverything())
                        && !rights.permissions().contains(permission)) {
                    return true;
                }
            }
        }
        return false;
    }
}
