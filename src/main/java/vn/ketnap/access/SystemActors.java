package vn.ketnap.access;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** The portal itself as an actor: named in the audit log, through the same services as everybody. */
public final class SystemActors {

    private static final UserId PORTAL = new UserId(0);

    private SystemActors() {}

    /** Loads what is missing at start and keeps the accounts that come with it. */
    public static Actor firstStart() {
        return new Actor(PORTAL, "system:first-start", Set.of(Permission.values()), OrgScope.everything());
    }

    /** Does what is due by the calendar: deletes names of candidates whose time is over. */
    public static Actor calendar() {
        return new Actor(PORTAL, "system:calendar", Set.of(Permission.RECORD_ADMISSION), OrgScope.everything());
    }

    /** Nobody signed in: what the log says of a refused sign-in. */
    static Actor nobody() {
        return new Actor(PORTAL, "system:nobody", Set.of(), OrgScope.nothing());
    }

    /** Does something in this thread with the rights of a system actor, and gives the thread its own rights back. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        if (!actor.id().equals(PORTAL)) {
            throw new IllegalArgumentException(actor.username() + " is no system actor");
        }
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(ActorAuthentication.of(actor)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #as(Actor, Supplier)}, for work without an answer. */
    public static void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return actor;
        });
    }
}
