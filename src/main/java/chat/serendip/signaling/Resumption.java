package chat.serendip.signaling;

import chat.serendip.kernel.EncounterId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client that comes back asks for in the query of its URL: {@code ?resume=ENCOUNTER&after=LINE&anew=true}.
 *
 * @param after the number of the last line that it has
 * @param anew whether it knows the encounter's id and nothing more, because its page was loaded again
 */
record Resumption(Optional<EncounterId> encounter, int after, boolean anew) {

    private static final int UUID_LENGTH = 36;
    private static final int MOST_LINES = 100_000;

    /** What the query asks for; parameters that can't be read are ignored. */
    static Resumption from(Map<String, List<String>> parameters) {
        return new Resumption(
                first(parameters, "resume").flatMap(Resumption::encounter),
                first(parameters, "after").map(Resumption::number).orElse(0),
                first(parameters, "anew").filter("true"::equals).isPresent());
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<EncounterId> encounter(String id) {
        try {
            return id.length() == UUID_LENGTH ? Optional.of(EncounterId.parse(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        int number = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
        return number <= MOST_LINES ? number : 0;
    }
}
