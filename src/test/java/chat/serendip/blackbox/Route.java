package chat.serendip.blackbox;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call of the interface, read from the annotations of the resource classes. */
record Route(String method, String path) implements Comparable<Route> {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    /** Every route that the WAR has. */
    static Set<Route> all() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith("Resource.class"))
                    .map(Route::type)
                    .flatMap(Route::of)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(java.nio.file.Path file) {
        String name = CLASSES.relativize(file).toString().replaceAll("\\.class$", "");
        try {
            return Class.forName(name.replace(java.io.File.separatorChar, '.'), false, Route.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The routes of one resource.
     *
     * @throws IllegalArgumentException if a method is a subresource locator: the table couldn't know its routes
     */
    static Stream<Route> of(Class<?> resource) {
        return path(resource).stream()
                .flatMap(root -> Arrays.stream(resource.getDeclaredMethods())
                        .peek(Route::refuseLocator)
                        .flatMap(method -> verb(method)
                                .map(verb -> new Route(
                                        verb,
                                        "/api/" + root
                                                + path(method)
                                                        .map(part -> "/" + part)
                                                        .orElse("")))
                                .stream()));
    }

    private static void refuseLocator(Method method) {
        if (path(method).isPresent() && verb(method).isEmpty()) {
            throw new IllegalArgumentException(method + " has a path and no verb");
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Optional<String> path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(path -> path.value().replaceAll("^/+|/+$", ""));
    }

    boolean changesState() {
        return !method.equals("GET");
    }

    boolean hasId() {
        return path.contains("{");
    }

    boolean hasSeveralIds() {
        return path.indexOf('{') != path.lastIndexOf('{');
    }

    /** The path with this id; further ids in it are those of nothing. */
    String about(String id) {
        return path.replaceFirst("\\{[^}]+}", id).replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
