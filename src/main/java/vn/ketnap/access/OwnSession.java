package vn.ketnap.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The web session this request came with. */
@Component
class OwnSession {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** Lets the session live on under a new password; its rights are read anew with the next click. */
    void renew(int passwordStamp) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
            return;
        }
        var response = web.getResponse();
        if (response != null
                && web.getRequest().getSession(false) != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn) {
            var renewed = new SecurityContextImpl(signedIn.withStamp(passwordStamp));
            sessions.saveContext(renewed, web.getRequest(), response);
        }
    }
}
