package vn.ketnap;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The portal: one process, one jar. Start reading at {@code README.md}, "Where do I look for…". */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://portal/styles/tokens.css")
@StyleSheet("context://portal/styles/portal.css")
@StyleSheet("context://portal/styles/chart.css")
@StyleSheet("context://portal/styles/grid.css")
@StyleSheet("context://portal/styles/insight.css")
@StyleSheet("context://portal/styles/print.css")
public class KetNapApplication implements AppShellConfigurator {

    /** Starts the portal; options are Spring's, see {@code application.yaml}. */
    public static void main(String[] args) {
        SpringApplication.run(KetNapApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "portal/favicon.svg", "any");
    }

    /** The only source of "now": days are days in Việt Nam, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
