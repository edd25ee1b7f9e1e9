package vn.ketnap.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The door for programs: name and password with each request, or the session of somebody signed in at the screens. */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfig {

    private static final String[] DESCRIPTION = {"/api/v1/openapi/**", "/api/docs/**", "/api/swagger-ui/**"};

    @Bean
    @Order(1)
    static SecurityFilterChain api(HttpSecurity http, Doors doors, ApiProblems problems) {
        doors.furnish(http);
        return http.securityMatcher("/api/**")
                .authenticationManager(doors.forPrograms())
                .authorizeHttpRequests(requests -> requests.requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(ApiSecurityConfig::mayBeForged))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A browser adds cookies by itself, and a password once typed into its own box too when it asks us from afar. */
    private static boolean mayBeForged(HttpServletRequest request) {
        if (!Origin.isUnsafe(request)) {
            return false;
        }
        boolean programs = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return programs ? Origin.isForeign(request) : request.getSession(false) != null;
    }
}
