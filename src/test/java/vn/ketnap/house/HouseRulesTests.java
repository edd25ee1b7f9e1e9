package vn.ketnap.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.Family;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;

/** The house rules that the compiler does not know; each was seen to fail once (src/docs/decisions/0001). */
@AnalyzeClasses(packages = "vn.ketnap", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule views_are_package_private =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule only_ui_kit_shell_and_root_know_vaadin = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "vn.ketnap.kit..", "vn.ketnap.shell..", "vn.ketnap")
            .should()
            .dependOnClassesThat(resideInAPackage("com.vaadin.."));

    @ArchTest
    static final ArchRule sql_lives_in_queries_and_stores = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Queries")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackage("vn.ketnap.embedded..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "speak to the database",
                    (JavaClass type) ->
                            type.isAssignableTo(JdbcClient.class) || type.isAssignableTo(JdbcOperations.class)));

    @ArchTest
    static final ArchRule every_read_takes_a_scope_first = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Queries")
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(takeFirst(OrgScope.class, Family.class));

    @ArchTest
    static final ArchRule every_change_is_authorized_and_audited = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .and()
            .arePublic()
            .should(takeFirst(Actor.class))
            .andShould(beAuthorized())
            .andShould(reach(AuditLog.class));

    @ArchTest
    static final ArchRule the_time_comes_from_a_clock = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now() without a clock",
                    (JavaMethodCall call) -> call.getTarget().getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && call.getTargetOwner().getPackageName().startsWith("java.time")));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Abstract|DTO|Dto|VO|Info|Processor)");

    private static ArchCondition<JavaMethod> beAuthorized() {
        return new ArchCondition<>("be authorized") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(PreAuthorize.class)
                        && !method.getOwner().isAnnotatedWith(PreAuthorize.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for no right"));
                }
            }
        };
    }

    /** The first of the types is the rule; the others are as good, being made from it. */
    private static ArchCondition<JavaMethod> takeFirst(Class<?>... types) {
        return new ArchCondition<>("take " + types[0].getSimpleName() + " first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                boolean compilerMade = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (!compilerMade
                        && (parameters.isEmpty()
                                || Arrays.stream(types).noneMatch(parameters.getFirst()::isEquivalentTo))) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has no " + types[0].getSimpleName()));
                }
            }
        };
    }

    /** Follows calls inside the portal, so a private method or a collaborator may do the writing. */
    private static ArchCondition<JavaMethod> reach(Class<?> target) {
        return new ArchCondition<>("reach " + target.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!reaches(method, target, new HashSet<>())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not audited"));
                }
            }
        };
    }

    private static boolean reaches(JavaMethod from, Class<?> target, Set<JavaMethod> seen) {
        return seen.add(from)
                && from.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(target)
                                || (call.getTargetOwner().getPackageName().startsWith("vn.ketnap")
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(next -> reaches(next, target, seen))
                                                .isPresent()));
    }
}
