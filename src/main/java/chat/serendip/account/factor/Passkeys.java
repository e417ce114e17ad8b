package chat.serendip.account.factor;

import chat.serendip.account.Identity;
import chat.serendip.account.session.MfaSessions;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The accounts' passkeys: what a browser is asked, and what it answered. Safe for use by many threads. */
@ApplicationScoped
@Transactional
class Passkeys {

    private static final int MOST = 10;

    private final StoredFactors factors;
    private final Challenges challenges;
    private final MfaSessions mfaSessions;
    private final Clock clock;
    private final PasskeyCeremony ceremony;

    @Inject
    Passkeys(
            StoredFactors factors,
            Challenges challenges,
            MfaSessions mfaSessions,
            Clock clock,
            @ConfigProperty(name = "serendip.url") String url) {
        this.factors = factors;
        this.challenges = challenges;
        this.mfaSessions = mfaSessions;
        this.clock = clock;
        this.ceremony = new PasskeyCeremony(URI.create(url));
    }

    /** The passkey isn't one of the account's, or didn't sign the challenge. */
    static Invalid wrong() {
        return new Invalid("credential", "wrong-passkey", "This passkey can't be used here, or took too long.");
    }

    PasskeyOptions.PasskeyCreationOptions toRegister(Identity me) {
        if (factors.passkeys(me.account()).size() >= MOST) {
            throw new Invalid("credential", "too-many", "You have " + MOST + " passkeys; remove one first.");
        }
        String name = mfaSessions.username(me);
        return new PasskeyOptions.PasskeyCreationOptions(
                new PasskeyOptions.RelyingParty(ceremony.relyingParty(), "Serendip"),
                new PasskeyOptions.PasskeyUser(handle(me.account()).toString(), name, name),
                challenges.fresh(me, Challenges.Purpose.REGISTER).toString(),
                ceremony.algorithms(),
                (int) challenges.life().toMillis(),
                descriptors(me.account()),
                new PasskeyOptions.AuthenticatorSelection("discouraged", "preferred"),
                "none");
    }

    PasskeyOptions.PasskeyRequestOptions toAuthenticate(Identity me) {
        return new PasskeyOptions.PasskeyRequestOptions(
                challenges.fresh(me, Challenges.Purpose.PROVE).toString(),
                (int) challenges.life().toMillis(),
                ceremony.relyingParty(),
                descriptors(me.account()),
                "preferred");
    }

    /**
     * Stores a new passkey.
     *
     * @throws Invalid if it doesn't verify
     */
    Passkey add(
            Identity me, String name, List<String> transports, Bytes challenge, PasskeyCeremony.Attestation answer) {
        var registered = ceremony.register(challenge, answer).orElseThrow(Passkeys::wrong);
        var passkey = new Passkey(me.account(), name, registered, transports, clock.instant());
        factors.add(passkey);
        return passkey;
    }

    /** Whether one of the account's passkeys signed the challenge. */
    boolean signed(Identity me, Bytes challenge, PasskeyCeremony.Assertion assertion) {
        var passkey = factors.passkey(me.account(), assertion.credentialId());
        var count = passkey.flatMap(known -> ceremony.verify(challenge, known, assertion));
        passkey.ifPresent(known -> count.ifPresent(now -> known.signed(now, clock.instant())));
        return count.isPresent();
    }

    private List<PasskeyOptions.PasskeyDescriptor> descriptors(AccountId account) {
        return factors.passkeys(account).stream().map(Passkey::descriptor).toList();
    }

    private static Bytes handle(AccountId account) {
        return Bytes.of(ByteBuffer.allocate(16)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }
}
