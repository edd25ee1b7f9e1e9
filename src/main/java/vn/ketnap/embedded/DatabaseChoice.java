package vn.ketnap.embedded;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Fills in {@code ketnap.database} where nobody did: {@code external} when an address is given, else {@code embedded}.
 */
public class DatabaseChoice implements EnvironmentPostProcessor, Ordered {

    /** The property that others may ask. */
    public static final String PROPERTY = "ketnap.database";

    /** The portal brings its own server. */
    public static final String EMBEDDED = "embedded";

    /** A server of {@code spring.datasource.url}. */
    public static final String EXTERNAL = "external";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty(PROPERTY))) {
            var address = environment.getProperty("spring.datasource.url");
            var choice = StringUtils.hasText(address) ? EXTERNAL : EMBEDDED;
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("database choice", Map.of(PROPERTY, choice)));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
