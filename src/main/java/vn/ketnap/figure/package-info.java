/** Declared figures and how a period is answered. Start at {@link vn.ketnap.figure.FigureService} for changes and {@link vn.ketnap.figure.AnswerQueries} for reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "settings", "kit", "audit", "access", "organization"})
package vn.ketnap.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
