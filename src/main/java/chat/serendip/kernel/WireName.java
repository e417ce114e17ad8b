package chat.serendip.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The name of an enumeration's constant outside of Java: in lower case, with hyphens between the words. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The wire name of a constant of which only the Java name is known. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this wire name; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> kind, String wireName) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> of(constant).equals(wireName))
                .findFirst();
    }
}
