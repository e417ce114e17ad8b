package chat.serendip.moderation.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** How the audit names what something was done to. */
public final class Subject {

    /** All notices, as a list. */
    public static final String NOTICES = "notices";

    /** All flags, as a list. */
    public static final String FLAGS = "flags";

    /** The log itself. */
    public static final String AUDIT = "audit";

    private static final List<String> KINDS = List.of("case", "account", "appeal", "notice", "reason-text", "report");

    /** One thing of a kind. */
    public record Named(String kind, UUID id) {}

    private Subject() {}

    /** What a subject names; empty if it is not one thing. */
    public static Optional<Named> parse(String subject) {
        int space = subject.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : id(subject.substring(space + 1)).map(id -> new Named(subject.substring(0, space), id));
    }

    /** The text as an id, if it is one. */
    public static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every subject that has this id, whatever it is. */
    public static List<String> allOf(String id) {
        return Stream.concat(Stream.of(id), KINDS.stream().map(kind -> kind + " " + id))
                .toList();
    }

    public static String ofCase(UUID id) {
        return "case " + id;
    }

    public static String ofAppeal(UUID id) {
        return "appeal " + id;
    }

    public static String ofNotice(UUID id) {
        return "notice " + id;
    }

    public static String ofAccount(UUID id) {
        return "account " + id;
    }

    public static String ofReasonText(UUID id) {
        return "reason-text " + id;
    }
}
