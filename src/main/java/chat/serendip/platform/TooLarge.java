package chat.serendip.platform;

/** A body beyond what any request needs. */
final class TooLarge extends Refused {

    TooLarge(int bytes) {
        super(413, "too-large", "A request's body may have at most " + bytes + " bytes.");
    }
}
