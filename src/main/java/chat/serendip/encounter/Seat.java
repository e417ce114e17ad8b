package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import java.util.List;

/**
 * An account's place in an encounter, as its row keeps it for a restart of the server.
 *
 * @param polite whether this side waits for offers and makes none
 * @param interests what this side was looking for
 * @param languages those that it named
 */
public record Seat(
        AccountId account,
        EncounterId encounter,
        AccountId partner,
        boolean polite,
        List<String> interests,
        List<String> languages) {

    /** Words as a column keeps them, each one a line. */
    static String joined(List<String> words) {
        return String.join("\n", words);
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
    }
}
