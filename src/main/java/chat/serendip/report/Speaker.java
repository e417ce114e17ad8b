package chat.serendip.report;

/** Which of the two said a line. */
public enum Speaker {
    REPORTER,
    REPORTED
}
