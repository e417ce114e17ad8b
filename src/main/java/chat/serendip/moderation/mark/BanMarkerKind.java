package chat.serendip.moderation.mark;

import chat.serendip.kernel.WireName;
import java.util.Collection;

/** What a banned person is recognised by. */
public enum BanMarkerKind {
    EMAIL,
    DEVICE,
    NETWORK;

    /** The kind's name on the wire. */
    public String wireName() {
        return WireName.of(this);
    }

    /**
     * How sure the match is: mail addresses are typed in and not verified, a family may share a browser, and many
     * people share a network. Only an address and a browser together are a strong sign.
     */
    static Confidence confidence(Collection<BanMarkerKind> shared) {
        if (shared.contains(EMAIL) && shared.contains(DEVICE)) {
            return Confidence.HIGH;
        }
        return shared.contains(EMAIL) || shared.contains(DEVICE) ? Confidence.MEDIUM : Confidence.LOW;
    }

    /** How sure a match is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH;

        /** The level's name on the wire. */
        public String wireName() {
            return WireName.of(this);
        }
    }
}
