/** School plans: pupils who may become sources, in counts by school, grade and school year. Start at {@link vn.ketnap.source.school.SchoolPlanService} for changes and at {@link vn.ketnap.source.school.SchoolPlanQueries} for reads. */
@NullMarked
@NamedInterface("school")
package vn.ketnap.source.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
