package chat.serendip.platform.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the OpenAPI document that the server made from our resources: what the calls take and answer, with the
 * exact records; who may make them; and that every refusal is a problem document.
 */
public class OpenApiFilter implements OASFilter {

    private static final String ROOT = Paths.REST + "/";
    private static final String JSON = "application/json";
    private static final Annotation ANY = Any.Literal.INSTANCE;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = new RecordSchemaGenerator();
        resources()
                .forEach(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .forEach(method -> operation(document, resource, method)
                                .ifPresent(operation -> complete(operation, resource, method, schemas))));
        schemas.of(Problem.class);
        document.setServers(List.of());
        document.setExtensions(null);
        document.getComponents().setSchemas(schemas.byName());
    }

    /** The calls whose bodies may be larger than others, such as {@code POST /api/reports}, with the limit in bytes. */
    static Map<String, Integer> largerBodies() {
        Map<String, Integer> larger = new HashMap<>();
        resources()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .forEach(method -> Arrays.stream(method.getParameterTypes())
                        .filter(body -> body.isAnnotationPresent(MaxBodySize.class))
                        .forEach(body -> verb(method)
                                .ifPresent(verb -> larger.put(
                                        verb + " " + path(method.getDeclaringClass(), method),
                                        JsonMapper.mostBytes(body)))));
        return larger;
    }

    private static Stream<? extends Class<?>> resources() {
        return CDI.current().getBeanManager().getBeans(Object.class, ANY).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> path(type).isPresent())
                .distinct();
    }

    private static Optional<Operation> operation(OpenAPI document, Class<?> resource, Method method) {
        var item = document.getPaths().getPathItem(path(resource, method));
        return item == null
                ? Optional.empty()
                : verb(method).map(verb -> item.getOperations().get(verb));
    }

    private static void complete(Operation operation, Class<?> resource, Method method, RecordSchemaGenerator schemas) {
        operation.setOperationId(resource.getSimpleName().replace("Resource", "") + "_" + method.getName());
        Arrays.stream(method.getParameterTypes())
                .filter(Class::isRecord)
                .forEach(body -> operation.setRequestBody(
                        OASFactory.createRequestBody().required(true).content(content(JSON, body, schemas))));
        if (resource.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(RolesAllowed.class)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(RestApplication.SESSION)));
        }
        var responses = OASFactory.createAPIResponses();
        var declared = method.getAnnotationsByType(APIResponseSchema.class);
        for (APIResponseSchema response : declared) {
            responses.addAPIResponse(response.responseCode(), answer(mediaType(method), response.value(), schemas));
        }
        if (declared.length == 0) {
            Type answered = method.getGenericReturnType();
            boolean silent = answered == void.class || !answered.getTypeName().startsWith("chat.serendip");
            responses.addAPIResponse(
                    silent ? "204" : "200",
                    silent ? OASFactory.createAPIResponse().description("Done") : answer(JSON, answered, schemas));
        }
        responses.addAPIResponse(
                "default",
                OASFactory.createAPIResponse()
                        .description("A refusal, with its status")
                        .content(content(Problem.MEDIA_TYPE, Problem.class, schemas)));
        operation.setResponses(responses);
    }

    private static APIResponse answer(String mediaType, Type type, RecordSchemaGenerator schemas) {
        return OASFactory.createAPIResponse().description("Done").content(content(mediaType, type, schemas));
    }

    private static String mediaType(Method method) {
        var produces = method.getAnnotation(Produces.class);
        return produces == null ? JSON : produces.value()[0];
    }

    private static Content content(String mediaType, Type type, RecordSchemaGenerator schemas) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schemas.of(type)));
    }

    private static String path(Class<?> resource, Method method) {
        return ROOT
                + path(resource).orElse("")
                + path(method).map(part -> "/" + part).orElse("");
    }

    private static Optional<String> path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value);
    }

    private static Optional<HttpMethod> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .flatMap(name -> Stream.of(HttpMethod.values())
                        .filter(verb -> verb.name().equals(name)))
                .findFirst();
    }
}
