package chat.serendip.kernel;

import java.util.Optional;

/** Port: who my partner in an encounter was. The encounter room answers; blocks and reports ask. */
@FunctionalInterface
public interface PartnerOf {

    /**
     * The partner in a live or stored encounter; empty if it is unknown or not mine, or the partner's account is gone.
     */
    Optional<Participant> find(AccountId me, EncounterId encounter);
}
