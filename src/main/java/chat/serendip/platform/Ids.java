package chat.serendip.platform;

import java.util.function.Function;
import java.util.function.Supplier;

/** Ids as clients send them. */
public final class Ids {

    private Ids() {}

    /**
     * What the parser makes of the text.
     *
     * @param parser throws {@link IllegalArgumentException} for what is no id
     * @param unknown what a text that is no id is answered with: as an id is of which there is nothing
     */
    public static <T> T parse(String text, Function<String, T> parser, Supplier<? extends Refused> unknown) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw unknown.get();
        }
    }
}
