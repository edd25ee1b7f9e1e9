package vn.ketnap.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Actor;

/**
 * Who asks, with the rights that hold now: they were read from the database at the start of this request or click, so a
 * right withdrawn is gone with the next one.
 */
@Component
public class CurrentActor {

    /**
     * The signed-in actor.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in, or in a background thread that was
     *     not started with somebody's rights ({@code DelegatingSecurityContextRunnable}, {@link SystemActors#as})
     */
    public Actor get() {
        return signedIn()
                .map(ActorAuthentication::getPrincipal)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no actor in thread "
                        + Thread.currentThread().getName()
                        + ": sign in, or hand the security context over to this thread"));
    }

    /** Whether the password was set by somebody else; until it is changed the actor may do and see nothing. */
    public boolean mustChangePassword() {
        return signedIn().map(ActorAuthentication::mustChangePassword).orElse(false);
    }

    private static Optional<ActorAuthentication> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
