package chat.serendip.report;

import chat.serendip.platform.http.HasWireName;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a report is about, the most severe first; each has a severity of its own, which orders the moderators' queue.
 */
public enum Category implements HasWireName {
    CHILD_SAFETY("child-safety", 100),
    THREAT_OR_SELF_HARM("threat", 90),
    LOOKS_UNDER_AGE("under-age", 70),
    SEXUAL_CONTENT("sexual-content", 60),
    HARASSMENT_OR_HATE("harassment", 50),
    SPAM_OR_SCAM("spam", 30),
    OTHER("other", 10);

    private final String word;
    private final int severity;

    Category(String word, int severity) {
        this.word = word;
        this.severity = severity;
    }

    /** The category that a client names. */
    public static Optional<Category> named(String word) {
        return Arrays.stream(values())
                .filter(category -> category.word.equals(word))
                .findFirst();
    }

    @Override
    public String wireName() {
        return word;
    }

    /** From 1 to 100: what is more severe is reviewed first. */
    public int severity() {
        return severity;
    }

    /** Whether it may not wait in the ordinary queue. */
    public boolean urgent() {
        return this == CHILD_SAFETY || this == THREAT_OR_SELF_HARM;
    }

    /** Whether pictures may come with it. Of a child being harmed no picture may be made, sent or kept. */
    public boolean takesFrames() {
        return this != CHILD_SAFETY;
    }
}
