package id.salur.platform.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import id.salur.platform.command.Command;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** The rules of structure that hold in every service. */
public final class Structure {
    private Structure() {}

    /** Checks all rules for the classes below a package. */
    public static void verify(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        methods()
                .that(areEndpoints())
                .should()
                .bePublic()
                .andShould(beAnnotatedWith(RolesAllowed.class).or(beAnnotatedWith(PermitAll.class)))
                .because("a package-private endpoint is silently none, and access is denied by default")
                .check(classes);
        methods()
                .that(areCommands())
                .should()
                .beAnnotatedWith(Command.class)
                .because("a change needs a transaction, an idempotency key and an audit record")
                .allowEmptyShould(true)
                .check(classes);
        methods()
                .that()
                .areAnnotatedWith(Command.class)
                .should(beAnnotatedWith(POST.class)
                        .or(beAnnotatedWith(PUT.class))
                        .or(beAnnotatedWith(PATCH.class))
                        .or(beAnnotatedWith(DELETE.class))
                        .or(beAnnotatedWith(GET.class)))
                .because("a GET that shows in clear what is masked elsewhere is recorded too")
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .notBePublic()
                .because("only its own package changes a table")
                .allowEmptyShould(true)
                .check(classes);
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(ArchCondition.from(showAnEntity()))
                .because("an answer is a record")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("an entity is reached through its repository")
                .check(classes);
        SlicesRuleDefinition.slices()
                .matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("waiting is done on a condition")
                .check(classes);
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", Clock.class)
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .because("today is JakartaDay.today(clock)")
                .check(classes);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static DescribedPredicate<JavaMethod> showAnEntity() {
        return DescribedPredicate.describe("show an entity", method -> Stream.concat(
                        Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> type.isAnnotatedWith(Entity.class)));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints", method -> method.isAnnotatedWith(GET.class) || changing(method));
    }

    private static DescribedPredicate<JavaMethod> areCommands() {
        return DescribedPredicate.describe(
                "change something",
                method -> changing(method) && !method.getName().startsWith("search"));
    }

    private static boolean changing(JavaMethod method) {
        return method.isAnnotatedWith(POST.class)
                || method.isAnnotatedWith(PUT.class)
                || method.isAnnotatedWith(PATCH.class)
                || method.isAnnotatedWith(DELETE.class);
    }
}
