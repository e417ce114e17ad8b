package chat.serendip.platform.http;

/** An enum constant whose name on the wire differs from its Java name. */
public interface HasWireName {

    /** The name on the wire. */
    String wireName();

    /** The constant's name on the wire: its Java name, unless it has another. */
    static String of(Enum<?> constant) {
        return constant instanceof HasWireName worded ? worded.wireName() : constant.name();
    }
}
