package vn.ketnap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Throws away the data of the last run; the unpacked server stays. */
class EmptyTestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var home = context.getEnvironment().getRequiredProperty("ketnap.home");
        try {
            FileSystemUtils.deleteRecursively(Path.of(home, "database", "data"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
