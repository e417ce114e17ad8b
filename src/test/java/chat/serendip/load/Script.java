package chat.serendip.load;

/**
 * The signals that two people's browsers exchange while they connect: an offer and an answer of 2 KB, and ten
 * candidates of 200 bytes each way. Each carries the time at which it was sent.
 */
final class Script {

    static final int CANDIDATES = 10;

    private static final int DESCRIPTION_BYTES = 2_000;
    private static final int CANDIDATE_BYTES = 200;
    private static final String SENT_AT = "t=";

    private Script() {}

    static String offer(String encounter) {
        return description(encounter, "offer");
    }

    static String answer(String encounter) {
        return description(encounter, "answer");
    }

    static String candidate(String encounter) {
        String head = "{\"type\":\"signal\",\"encounter\":\"" + encounter
                + "\",\"candidate\":{\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"candidate\":\"" + now();
        return filled(head, "\"}}", CANDIDATE_BYTES);
    }

    static String leave(String encounter) {
        return "{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}";
    }

    private static String description(String encounter, String type) {
        String head = "{\"type\":\"signal\",\"encounter\":\"" + encounter + "\",\"description\":{\"type\":\"" + type
                + "\",\"sdp\":\"" + now();
        return filled(head, "\"}}", DESCRIPTION_BYTES);
    }

    /** For how long a message has been under way. */
    static long age(String text) {
        int start = text.indexOf(SENT_AT) + SENT_AT.length();
        return System.nanoTime() - Long.parseLong(text, start, text.indexOf(';', start), 10);
    }

    static boolean isLeave(String text) {
        return text.startsWith("{\"type\":\"leave\"");
    }

    static boolean isOffer(String text) {
        return text.contains("\"offer\"");
    }

    /** The value of a field that is a string. */
    static String field(String text, String name) {
        int start = text.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return text.substring(start, text.indexOf('"', start));
    }

    private static String now() {
        return SENT_AT + System.nanoTime() + ";";
    }

    private static String filled(String head, String tail, int size) {
        return head + "a".repeat(Math.max(0, size - head.length() - tail.length())) + tail;
    }
}
