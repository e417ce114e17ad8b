package chat.serendip.moderation;

import java.util.UUID;

/** How the audit names what something was done to. */
final class Subject {

    /** All notices, as a list. */
    static final String NOTICES = "notices";

    private Subject() {}

    static String ofCase(UUID id) {
        return "case " + id;
    }

    static String ofAppeal(UUID id) {
        return "appeal " + id;
    }

    static String ofNotice(UUID id) {
        return "notice " + id;
    }

    static String ofAccount(UUID id) {
        return "account " + id;
    }

    static String ofReasonText(UUID id) {
        return "reason-text " + id;
    }
}
