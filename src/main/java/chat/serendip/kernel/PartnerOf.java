package chat.serendip.kernel;

import java.util.Optional;

/** Port: who my partner in an encounter was. The encounter room answers; blocks and reports ask. */
@FunctionalInterface
public interface PartnerOf {

    /** The partner, if the encounter is known and mine, and the partner's account exists. */
    Optional<Party> find(AccountId me, EncounterId encounter);
}
