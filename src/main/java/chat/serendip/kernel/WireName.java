package chat.serendip.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an enumeration's constants are called outside of Java: in small letters, with hyphens between the words. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The word of a constant that is known by its name only. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that the word stands for; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> meant(Class<E> kind, String wireName) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> of(constant).equals(wireName))
                .findFirst();
    }
}
