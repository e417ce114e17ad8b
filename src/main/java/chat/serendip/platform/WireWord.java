package chat.serendip.platform;

/** A constant of an enumeration that goes over the wire under another word than its name. */
public interface WireWord {

    /** The word on the wire. */
    String word();

    /** What clients call the constant. */
    static String of(Enum<?> constant) {
        return constant instanceof WireWord worded ? worded.word() : constant.name();
    }
}
