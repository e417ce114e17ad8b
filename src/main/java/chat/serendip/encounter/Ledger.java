package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import java.util.Optional;

/** Who sits where, by the word of the database. A server that is alone and one of several answer each in its way. */
public interface Ledger {

    /**
     * Takes the account's seat, because its socket opened here. It waits for the database.
     *
     * @param resumed the encounter that the client would go on with, if any
     * @throws RuntimeException if it can't be told whether the seat was taken
     */
    Claim claim(AccountId who, Optional<EncounterId> resumed);

    /** An encounter begins, which knows the seats of its two people. */
    void begin(LiveEncounter encounter);

    /** The server is ready: from now on people can come back to what an earlier run left. */
    void ready();
}
