package chat.serendip.platform.http;

/** A constant of an enumeration that goes over the wire under another word than its name. */
public interface HasWireName {

    /** The word on the wire. */
    String wireName();

    /** What clients call the constant. */
    static String of(Enum<?> constant) {
        return constant instanceof HasWireName worded ? worded.wireName() : constant.name();
    }
}
