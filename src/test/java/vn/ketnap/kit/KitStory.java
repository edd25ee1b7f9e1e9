package vn.ketnap.kit;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/**
 * Starts the kit's parts alone, without database and sign-in, to look at them: run {@code main}, open
 * {@code /kit-story}. Deliberately not a configuration class, so that no test context finds it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@EnableVaadin("vn.ketnap")
@ComponentScan({"vn.ketnap.kit", "vn.ketnap.shell"})
class KitStory {

    @Bean
    CurrentActor current() {
        var current = mock(CurrentActor.class);
        when(current.get())
                .thenReturn(
                        new Actor(new UserId(1), "bantochuc", EnumSet.allOf(Permission.class), OrgScope.everything()));
        return current;
    }

    @Bean
    OrganizationQueries organizations() {
        var organizations = mock(OrganizationQueries.class);
        when(organizations.search(any(), any(), anyInt()))
                .thenReturn(List.of(
                        new UnitHit(
                                "TH-TX", "Đảng bộ huyện Thọ Xuân", OrganizationKind.SUPERIOR, "Đảng bộ tỉnh Thanh Hóa"),
                        new UnitHit(
                                "TH-TX-XB",
                                "Đảng bộ xã Xuân Bái",
                                OrganizationKind.BASE_ORGANIZATION,
                                "Đảng bộ huyện Thọ Xuân")));
        return organizations;
    }

    @Bean
    AuthenticationContext authentication() {
        return mock(AuthenticationContext.class);
    }

    public static void main(String[] args) {
        var story = new SpringApplication(KitStory.class);
        story.setDefaultProperties(Map.of("spring.jpa.hibernate.ddl-auto", "none"));
        story.run(args);
    }
}
