package chat.serendip.serve;

/** Serendip can't be started here. The message is one sentence that says what is wrong and how to repair it. */
public final class CannotServe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotServe(String message) {
        super(message);
    }

    CannotServe(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Prints the message and nothing else, and ends the process: a stack trace or Maven's closing lines don't help
     * somebody who mistyped a port.
     */
    void printAndExit() {
        System.out.println(getMessage());
        System.exit(1);
    }
}
