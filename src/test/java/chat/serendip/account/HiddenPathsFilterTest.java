package chat.serendip.account;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The container checks roles by annotation, the filter by path: both must agree for every call. */
@AnalyzeClasses(packages = "chat.serendip", importOptions = ImportOption.DoNotIncludeTests.class)
class HiddenPathsFilterTest {

    @ArchTest
    static final ArchRule calls_are_hidden_by_their_path_from_all_but_those_whose_role_they_ask_for = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("ask for the role that their path is hidden for, or be for everybody") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    String path = resource.getAnnotationOfType(Path.class).value();
                    Optional<String> hiddenFor = Optional.ofNullable(
                                    HiddenPathsFilter.HIDDEN.get(path.replaceAll("/.*", "")))
                            .map(Role::name);
                    Set<String> refused = roles(resource)
                            .filter(roles -> !hiddenFor
                                    .map(role -> roles.equals(Set.of(role)))
                                    .orElseGet(() -> roles.contains(Role.USER.name())))
                            .map(Set::toString)
                            .collect(Collectors.toSet());
                    boolean open = hiddenFor.isPresent() && !resource.isAnnotatedWith(RolesAllowed.class);
                    events.add(new SimpleConditionEvent(
                            resource,
                            refused.isEmpty() && !open,
                            resource.getName() + " under " + path + " is hidden for " + hiddenFor + ", but asks for "
                                    + refused));
                }
            });

    /** Each set of roles that the class or one of its methods allows. */
    private static Stream<Set<String>> roles(JavaClass resource) {
        return Stream.concat(
                        resource.tryGetAnnotationOfType(RolesAllowed.class).stream(),
                        resource.getMethods().stream()
                                .flatMap(method -> method.tryGetAnnotationOfType(RolesAllowed.class).stream()))
                .map(allowed -> Set.of(allowed.value()));
    }
}
