package chat.serendip.kernel;

/** How two people talk: with video and sound beside the text, or in text only. */
public enum Mode {
    VIDEO,
    TEXT
}
