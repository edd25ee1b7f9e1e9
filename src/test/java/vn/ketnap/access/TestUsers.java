package vn.ketnap.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.UserId;

/** Accounts for tests, each with a name of its own, beside the demo accounts, which no test changes. */
@Component
public class TestUsers {

    /** The password of every one of them. */
    public static final String PASSWORD = "mot cau de nho";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor PORTAL = SystemActors.firstStart();

    private final AccessService access;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestUsers(AccessService access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody with a role, over a unit or (null) over everything. */
    public TestUser with(Role role, @Nullable OrganizationId organization) {
        var user = without();
        grant(user, role, organization);
        return user;
    }

    /** Somebody without any role. */
    public TestUser without() {
        var user = fresh();
        jdbc.sql("UPDATE user_account SET must_change_password = FALSE WHERE id = :id")
                .param("id", user.id().value())
                .update();
        return user;
    }

    /** Somebody who has not yet changed the password that was given. */
    public TestUser fresh() {
        var name = "test" + COUNT.incrementAndGet();
        var command = new CreateUser(name, name, new Password(PASSWORD));
        return new TestUser(SystemActors.as(PORTAL, () -> access.createUser(PORTAL, command)), name);
    }

    /** Gives a role from today on. */
    public void grant(TestUser user, Role role, @Nullable OrganizationId organization) {
        var grant = GrantRole.forGood(user.id(), role, organization, LocalDate.now(clock));
        SystemActors.run(PORTAL, () -> access.grant(PORTAL, grant));
    }

    /** Takes the role away. */
    public void withdraw(TestUser user, Role role, @Nullable OrganizationId organization) {
        var withdrawal = new WithdrawRole(user.id(), role, organization);
        SystemActors.run(PORTAL, () -> access.withdraw(PORTAL, withdrawal));
    }

    /** Closes the account. */
    public void disable(TestUser user) {
        SystemActors.run(PORTAL, () -> access.disable(PORTAL, user.id()));
    }

    /**
     * One of them.
     *
     * @param username name to sign in with
     */
    public record TestUser(UserId id, String username) {}
}
