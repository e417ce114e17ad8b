package chat.serendip.platform;

import java.util.function.Function;
import java.util.function.Supplier;

/** Parses the ids that clients send. */
public final class Ids {

    private Ids() {}

    /**
     * Parses an id.
     *
     * @param parser throws {@link IllegalArgumentException} for a text that is no id
     * @param unknown the refusal of a text that is no id: the same as of an id that names nothing
     */
    public static <T> T parse(String text, Function<String, T> parser, Supplier<? extends Refused> unknown) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw unknown.get();
        }
    }
}
