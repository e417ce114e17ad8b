package chat.serendip;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.platform.http.Problem;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.Test;

/** The OpenAPI document and the client's types call each record by its simple name; so each name must be unique. */
class WireNamesTest {

    private static final List<Method> CALLS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("chat.serendip").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Arrays.stream(method.getAnnotations())
                            .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .toList();

    private static Set<Class<?>> requests() {
        return CALLS.stream()
                .flatMap(call -> Arrays.stream(call.getParameterTypes()))
                .filter(Class::isRecord)
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> answers() {
        Set<Class<?>> found = new LinkedHashSet<>();
        CALLS.forEach(call -> gather(call.getGenericReturnType(), found));
        gather(Problem.class, found);
        CALLS.stream()
                .flatMap(call -> Arrays.stream(call.getAnnotationsByType(APIResponseSchema.class)))
                .forEach(answer -> gather(answer.value(), found));
        return found;
    }

    /** The records in the type, and in their components. */
    private static void gather(Type type, Collection<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> gather(argument, found));
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            Stream.of(plain.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(component -> gather(component, found));
        }
    }

    @Test
    void no_two_records_on_the_wire_have_one_simple_name() {
        Set<Class<?>> records = answers();
        requests().forEach(request -> gather(request, records));
        assertThat(records.stream()
                        .collect(Collectors.groupingBy(Class::getSimpleName))
                        .values())
                .hasSizeGreaterThan(80)
                .allSatisfy(ofOneName -> assertThat(ofOneName).hasSize(1));
    }

    @Test
    void what_a_call_takes_is_called_a_request_and_nothing_else_is() {
        assertThat(requests())
                .hasSizeGreaterThan(20)
                .allSatisfy(request -> assertThat(request.getSimpleName()).endsWith("Request"));
        assertThat(answers())
                .allSatisfy(answer -> assertThat(answer.getSimpleName()).doesNotEndWith("Request"));
    }
}
