package chat.serendip.moderation.mark;

import chat.serendip.kernel.WireName;
import java.util.Collection;

/** By what a banned person is recognised. */
public enum BanMarkerKind {
    EMAIL,
    DEVICE,
    NETWORK;

    /** The word on the wire. */
    public String wireName() {
        return WireName.of(this);
    }

    /**
     * How sure one can be: addresses are typed and not proven, a browser may be a family's, and a network has many people.
     * Only an address and a browser together are a strong sign.
     */
    static Confidence confidence(Collection<BanMarkerKind> shared) {
        if (shared.contains(EMAIL) && shared.contains(DEVICE)) {
            return Confidence.HIGH;
        }
        return shared.contains(EMAIL) || shared.contains(DEVICE) ? Confidence.MEDIUM : Confidence.LOW;
    }

    /** How much a flag says. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH;

        /** The word on the wire. */
        public String wireName() {
            return WireName.of(this);
        }
    }
}
