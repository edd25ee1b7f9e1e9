package vn.ketnap.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the rights of a session anew with each request; a closed account or a changed password ends the session. */
class RightsOfToday extends OncePerRequestFilter {

    /*
     * The rights read go back into the session when they differ, because Vaadin looks there and not at the thread. Style
     * sheets, scripts and pictures ask nobody's rights.
     */
    private static final List<String> FILES = List.of("/portal/", "/webjars/", "/VAADIN/build/", "/VAADIN/static/");

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final AccountQueries accounts;

    RightsOfToday(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn) {
            var account = accounts.byId(signedIn.getPrincipal().id())
                    .filter(found -> !found.disabled() && found.passwordStamp() == signedIn.passwordStamp());
            if (account.isPresent()) {
                refresh(signedIn, ActorAuthentication.of(account.get()), request, response);
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private void refresh(
            ActorAuthentication before,
            ActorAuthentication now,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!now.equals(before)) {
            var context = new SecurityContextImpl(now);
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
