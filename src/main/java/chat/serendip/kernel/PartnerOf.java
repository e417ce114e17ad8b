package chat.serendip.kernel;

import java.util.Optional;

/** Port: who my partner in an encounter was. Encounters know it; blocks and reports ask. */
@FunctionalInterface
public interface PartnerOf {

    /** The partner, live or remembered; empty if the encounter is unknown or not mine, or the partner's account is gone. */
    Optional<Party> find(AccountId me, EncounterId encounter);
}
