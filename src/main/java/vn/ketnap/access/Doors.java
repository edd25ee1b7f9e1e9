package vn.ketnap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What the door for people and the door for programs share: who comes in, with which rights, under which headers. */
@Component
public class Doors {

    /*
     * Vaadin's client needs inline scripts and eval; nothing may come from or go to another origin, and no other page
     * may frame ours. Strict transport security is written by itself on encrypted requests.
     */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final AccountQueries accounts;
    private final PasswordCheck check;

    Doors(AccountQueries accounts, PasswordCheck check) {
        this.accounts = accounts;
        this.check = check;
    }

    /** Where people sign in. */
    public AuthenticationManager forPeople() {
        return check::atSignIn;
    }

    /** Refuses a sign-in form that stands on another site: it would sign people in under a name not theirs. */
    public void refuseForeignSignIn(HttpSecurity http, String signInPath) {
        http.addFilterBefore(
                (request, response, chain) -> {
                    if (request instanceof HttpServletRequest web
                            && response instanceof HttpServletResponse answer
                            && web.getServletPath().equals(signInPath)
                            && Origin.isUnsafe(web)
                            && Origin.isForeign(web)) {
                        answer.sendError(HttpServletResponse.SC_FORBIDDEN);
                    } else {
                        chain.doFilter(request, response);
                    }
                },
                UsernamePasswordAuthenticationFilter.class);
    }

    AuthenticationManager forPrograms() {
        return check::atRequest;
    }

    /** Adds rights read anew with each request, and the headers. */
    public void furnish(HttpSecurity http) {
        http.addFilterAfter(new RightsOfToday(accounts), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(FEATURES))
                        .frameOptions(frame -> frame.deny())
                        .withObjectPostProcessor(new Eager()));
    }

    /** A page is written by a forward, which closes the answer behind Spring's back: headers must stand before it. */
    private static final class Eager implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
