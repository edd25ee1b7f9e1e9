package vn.ketnap.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ketnap.access.DemoUser;
import vn.ketnap.access.DemoUserService;
import vn.ketnap.access.Password;
import vn.ketnap.access.Role;
import vn.ketnap.access.SystemActors;
import vn.ketnap.kit.Messages;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** One account for each kind of user, to try the portal on its own database. */
@Component
public class DemoAccounts {

    private static final List<Wanted> ALL = List.of(
            new Wanted("lanhdao", Role.LEADERSHIP, null),
            new Wanted("bantochuc", Role.PROVINCIAL_BOARD, null),
            new Wanted("donvi", Role.UNIT_BOARD, "TH-TX"),
            new Wanted("coso", Role.BASE_COMMITTEE, "LS-VQ-AS"),
            new Wanted("kiemtoan", Role.AUDITOR, null),
            new Wanted("quantri", Role.ADMINISTRATOR, null));

    private final DemoUserService users;
    private final OrganizationQueries organizations;
    private final Messages messages;
    private final boolean embedded;
    private final String commonPassword;

    DemoAccounts(
            DemoUserService users,
            OrganizationQueries organizations,
            Messages messages,
            @Value("${ketnap.database}") String database,
            @Value("${ketnap.demo-password:}") String commonPassword) {
        this.users = users;
        this.organizations = organizations;
        this.messages = messages;
        this.embedded = database.equals("embedded");
        this.commonPassword = commonPassword;
    }

    /** Creates the accounts that are missing, gives roles whose unit has been loaded since, and prints how to get in. */
    public void prepare() {
        if (!embedded) {
            return;
        }
        var portal = SystemActors.firstStart();
        var common = commonPassword.isEmpty() ? null : new Password(commonPassword);
        var wanted = ALL.stream().map(this::user).toList();
        var fresh = SystemActors.as(portal, () -> users.keep(portal, wanted, common));
        lines(wanted, fresh, common).forEach(System.out::println);
    }

    private DemoUser user(Wanted wanted) {
        var unit = wanted.code() == null ? Optional.<OrganizationId>empty() : find(wanted.code());
        var name = messages.text(Messages.VIETNAMESE, "access.demo.name", wanted.role());
        boolean placed = wanted.code() == null || unit.isPresent();
        return new DemoUser(wanted.username(), name, wanted.role(), placed, unit.orElse(null));
    }

    private Optional<OrganizationId> find(String code) {
        try {
            return Optional.of(organizations.idOf(OrgScope.everything(), code));
        } catch (NotFound notLoaded) {
            return Optional.empty();
        }
    }

    /** To the console and not to the log: a log is kept and passed around. */
    private List<String> lines(List<DemoUser> wanted, Map<String, Password> fresh, @Nullable Password common) {
        var lines = new ArrayList<String>();
        if (!fresh.isEmpty()) {
            lines.add(text("access.demo.heading"));
            fresh.forEach((username, password) ->
                    lines.add("  " + text("access.demo.fresh", username, password.text(), role(wanted, username))));
        }
        var others = wanted.stream()
                .map(DemoUser::username)
                .filter(username -> !fresh.containsKey(username))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            lines.add(text(common == null ? "access.demo.kept" : "access.demo.common", others));
        }
        return lines;
    }

    private static Role role(List<DemoUser> wanted, String username) {
        return wanted.stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow()
                .role();
    }

    private String text(String key, Object... args) {
        return messages.text(Messages.VIETNAMESE, key, args);
    }

    private record Wanted(
            String username, Role role, @Nullable String code) {}
}
