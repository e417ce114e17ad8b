package chat.serendip.moderation.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The names by which audit entries refer to what an action was done to. */
public final class Subject {

    /** All notices, as a list. */
    public static final String NOTICES = "notices";

    /** All flags, as a list. */
    public static final String FLAGS = "flags";

    /** The audit log itself. */
    public static final String AUDIT = "audit";

    private static final List<String> KINDS = List.of("case", "account", "appeal", "notice", "reason-text", "report");

    /** A subject that is one thing: its kind and its id. */
    public record Named(String kind, UUID id) {}

    private Subject() {}

    /** The kind and id that a subject names; empty if it is a list or the log. */
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

    /** The subjects of every kind with this id. */
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
