package vn.ketnap.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import vn.ketnap.access.SystemActors;
import vn.ketnap.source.training.ClassFilter;
import vn.ketnap.source.training.ClassKind;
import vn.ketnap.source.training.ClassQueries;
import vn.ketnap.source.training.ClassService;
import vn.ketnap.source.training.PlanClass;
import vn.ketnap.source.training.SpecialClass;

/** The one class that an article announces: planned, without days and places, because it names none. */
@Component
class PublishedClass {

    private static final String UNIT = "TH-TX";

    private final ClassQueries classes;
    private final ClassService service;

    PublishedClass(ClassQueries classes, ClassService service) {
        this.classes = classes;
        this.service = service;
    }

    /** Plans the class unless one of its name stands. */
    void plan() {
        var portal = SystemActors.firstStart();
        String title = title();
        boolean stands = classes.list(portal.scope(), new ClassFilter(UNIT, null, null, null, null)).rows().stream()
                .anyMatch(row -> row.entry().plan().title().equals(title));
        if (!stands) {
            SystemActors.run(
                    portal,
                    () -> service.plan(
                            portal,
                            new PlanClass(
                                    UNIT,
                                    ClassKind.AWARENESS,
                                    SpecialClass.ENLISTMENT_YOUTH,
                                    title,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null)));
        }
    }

    private static String title() {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                            new ClassPathResource("seeds/classes.properties"), StandardCharsets.UTF_8))
                    .getProperty("title");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
