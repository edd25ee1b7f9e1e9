package vn.ketnap.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.ketnap.shared.Actor;

/** A signed-in actor with the rights last read; the authorities are the names of the permissions. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final Actor actor;
    private final int passwordStamp;
    private final boolean mustChangePassword;

    private ActorAuthentication(Actor actor, int passwordStamp, boolean mustChangePassword) {
        super(AuthorityUtils.createAuthorityList(
                actor.permissions().stream().map(Enum::name).sorted().toList()));
        this.actor = actor;
        this.passwordStamp = passwordStamp;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    static ActorAuthentication of(Account account) {
        return new ActorAuthentication(account.actor(), account.passwordStamp(), account.mustChangePassword());
    }

    /** An actor that is no account: a part of the portal, or one of a test. */
    static ActorAuthentication of(Actor actor) {
        return new ActorAuthentication(actor, 0, false);
    }

    /** The stamp of the password the session was opened with. */
    int passwordStamp() {
        return passwordStamp;
    }

    /** The same session under a password just changed by its owner. */
    ActorAuthentication withStamp(int stamp) {
        return new ActorAuthentication(actor, stamp, false);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.username();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that
                && passwordStamp == that.passwordStamp
                && mustChangePassword == that.mustChangePassword
                && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, passwordStamp, mustChangePassword);
    }
}
