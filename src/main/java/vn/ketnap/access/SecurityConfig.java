package vn.ketnap.access;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What every door shares: the password hash and the checks at services. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfig {

    /** The hash carries its own name and strength, so that a stronger one can follow without anybody noticing. */
    @Bean
    static PasswordEncoder passwordEncoder(@Value("${ketnap.password-strength:12}") int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    /** Permissions are authorities by their bare names, in {@code @PreAuthorize} and in {@code @RolesAllowed}. */
    @Bean
    static GrantedAuthorityDefaults bareAuthorityNames() {
        return new GrantedAuthorityDefaults("");
    }
}
