package chat.serendip.serve;

/** Serendip can't be started here. The message is one sentence that says what is wrong and how to mend it. */
public final class CannotServe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotServe(String whatAndHowToMendIt) {
        super(whatAndHowToMendIt);
    }

    CannotServe(String whatAndHowToMendIt, Throwable cause) {
        super(whatAndHowToMendIt, cause);
    }

    /**
     * Says the sentence, and nothing else, and ends the process: a reader who mistyped a port is not helped by a stack
     * trace or by Maven's closing lines.
     */
    void sayAndExit() {
        System.out.println(getMessage());
        System.exit(1);
    }
}
