package chat.serendip.account.factor;

import chat.serendip.account.FactorChanged;
import chat.serendip.account.FactorChanged.Change;
import chat.serendip.account.FactorChanged.Kind;
import chat.serendip.account.Identity;
import chat.serendip.account.Role;
import chat.serendip.account.RoleChanged;
import chat.serendip.account.factor.FactorRefusals.NoFactorNeeded;
import chat.serendip.account.factor.FactorRefusals.NoSuchFactor;
import chat.serendip.account.factor.FactorRefusals.SecondFactorRequired;
import chat.serendip.account.session.MfaSessions;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sets second factors up and removes them. If the account has one, the session must have passed it before. The first
 * factor that somebody sets up elevates the session. Every method is one transaction.
 */
@ApplicationScoped
@Transactional
class FactorEnrolment {

    /** As long as the output of HMAC-SHA-1, from which the codes are made. */
    private static final int SECRET_BYTES = 20;

    private final StoredFactors factors;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final MfaSessions mfaSessions;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration setupTime;
    private final Event<FactorChanged> changed;

    /** @param setupTime how long setting up an authenticator app may take */
    @Inject
    FactorEnrolment(
            StoredFactors factors,
            RecoveryCodes recovery,
            Passkeys passkeys,
            MfaSessions mfaSessions,
            Clock clock,
            SecureRandom random,
            @ConfigProperty(name = "serendip.factors.setup") Duration setupTime,
            Event<FactorChanged> changed) {
        this.factors = factors;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.mfaSessions = mfaSessions;
        this.clock = clock;
        this.random = random;
        this.setupTime = setupTime;
        this.changed = changed;
    }

    /** A factor that was added, the recovery codes to write down if there are new ones, and the elevated session. */
    record Added(FactorView factor, List<String> recoveryCodes, MfaSessions.ElevatedSession mfaVerified) {}

    /**
     * Requires that the session may change the account's factors.
     *
     * @throws NoFactorNeeded if the account's role asks for none
     * @throws SecondFactorRequired if the account has a factor and this session hasn't passed it
     */
    void require(Identity me) {
        if (me.role() == Role.USER) {
            throw new NoFactorNeeded();
        }
        if (!me.mfaVerified() && factors.has(me.account())) {
            throw new SecondFactorRequired();
        }
    }

    /**
     * Begins to set up an authenticator app. An unfinished set-up from before is deleted; an app in use stays in use.
     */
    byte[] beginTotp(Identity me) {
        mfaSessions.begin(me);
        require(me);
        byte[] secret = Tokens.bytes(random, SECRET_BYTES);
        factors.deleteTotp(me.account(), false);
        factors.add(new Totp(me.account(), secret, clock.instant()));
        return secret;
    }

    /**
     * Finishes the set-up of the authenticator app, which replaces the one before.
     *
     * @throws Invalid if the code is wrong or the set-up took too long
     */
    Added confirmTotp(Identity me, String code, HttpServletRequest request) {
        mfaSessions.begin(me);
        require(me);
        var now = clock.instant();
        var totp = factors.totpBeingSetUp(me.account(), now.minus(setupTime))
                .filter(begun -> begun.accept(code.replaceAll("\\s", ""), now))
                .orElseThrow(() -> new Invalid("code", "wrong-code", "The app should show another code now."));
        factors.deleteTotp(me.account(), true);
        totp.confirm(now);
        var added = new Added(totp.view(), recovery.renew(me.account()), mfaSessions.elevate(me, request));
        announce(me, Kind.TOTP, Change.ADDED);
        announce(me, Kind.RECOVERY_CODES, Change.ADDED);
        return added;
    }

    /**
     * Adds a passkey.
     *
     * @throws Invalid if it doesn't verify
     */
    Added addPasskey(
            Identity me, PasskeyRegistrationRequest passkey, @Nullable Bytes challenge, HttpServletRequest request) {
        mfaSessions.begin(me);
        require(me);
        if (challenge == null) {
            throw Passkeys.wrong();
        }
        var stored = passkeys.add(me, passkey.shownName(), passkey.knownTransports(), challenge, passkey.answer());
        var codes = recovery.left(me.account()) == 0 ? recovery.renew(me.account()) : List.<String>of();
        var added = new Added(stored.view(), codes, mfaSessions.elevate(me, request));
        announce(me, Kind.PASSKEY, Change.ADDED);
        if (!codes.isEmpty()) {
            announce(me, Kind.RECOVERY_CODES, Change.ADDED);
        }
        return added;
    }

    /** Makes ten new recovery codes, which replace those that are left. */
    List<String> renewRecoveryCodes(Identity me) {
        mfaSessions.begin(me);
        require(me);
        if (!factors.has(me.account())) {
            throw new NoSuchFactor();
        }
        var codes = recovery.renew(me.account());
        announce(me, Kind.RECOVERY_CODES, Change.ADDED);
        return codes;
    }

    /**
     * Removes a factor. With the last one the recovery codes are deleted, and the role no longer counts until there is
     * another factor.
     *
     * @throws NoSuchFactor if the account has no factor with that id
     */
    void remove(Identity me, UUID id) {
        mfaSessions.begin(me);
        require(me);
        var removed = factors.remove(me.account(), id).orElseThrow(NoSuchFactor::new);
        if (!factors.has(me.account())) {
            recovery.forget(me.account());
            mfaSessions.revoke(me.account());
        }
        announce(me, Kind.valueOf(removed.name()), Change.REMOVED);
    }

    /** Call it last in the transaction, because the audit log observes the event. */
    private void announce(Identity me, Kind kind, Change change) {
        changed.fire(new FactorChanged(me.account(), kind, change));
    }

    /** An account without a role needs no factor, and nothing is kept that isn't needed. */
    void roleChanged(@Observes RoleChanged event) {
        if (event.after().role() == Role.USER) {
            factors.removeAll(event.account());
            recovery.forget(event.account());
            mfaSessions.revoke(event.account());
        }
    }
}
