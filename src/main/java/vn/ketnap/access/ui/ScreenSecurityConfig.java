package vn.ketnap.access.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import vn.ketnap.access.Doors;

/** The door for people: a form, a session, and only public files before. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurityConfig {

    private static final String SIGN_IN = "/login";
    private static final String[] PUBLIC = {"/portal/**", "/webjars/**", "/actuator/health/**", "/favicon.ico"};

    @Bean
    static AuthenticationManager authenticationManager(Doors doors) {
        return doors.forPeople();
    }

    @Bean
    @Order(2)
    static SecurityFilterChain screens(HttpSecurity http, Doors doors, AuthenticationManager people) {
        doors.furnish(http);
        doors.refuseForeignSignIn(http, SIGN_IN);
        return http.authenticationManager(people)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.loginView(SIGN_IN).anyRequest(AuthorizedUrl::authenticated))
                .build();
    }
}
