package chat.serendip.serve;

import org.jspecify.annotations.Nullable;

/** Where settings are read from: the system properties, or a test's map. */
@FunctionalInterface
interface Settings {
    @Nullable
    String get(String name);

    default String or(String name, String otherwise) {
        String value = get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    default String require(String name) {
        String value = get(name);
        if (value == null || value.isBlank()) {
            throw new CannotServe("The setting " + name + " is missing: start Serendip with 'mvn -Pserve'.");
        }
        return value;
    }
}
