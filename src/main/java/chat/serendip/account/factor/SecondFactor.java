package chat.serendip.account.factor;

import chat.serendip.account.FactorChanged;
import chat.serendip.account.Identity;
import chat.serendip.account.session.MfaSessions;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Elevates the session of an account that shows its second factor. Every method is one transaction. */
@ApplicationScoped
@Transactional
class SecondFactor {

    private final StoredFactors factors;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final MfaSessions mfaSessions;
    private final Clock clock;
    private final Event<FactorChanged> changed;

    @Inject
    SecondFactor(
            StoredFactors factors,
            RecoveryCodes recovery,
            Passkeys passkeys,
            MfaSessions mfaSessions,
            Clock clock,
            Event<FactorChanged> changed) {
        this.factors = factors;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.mfaSessions = mfaSessions;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Accepts a code of the authenticator app, or a recovery code.
     *
     * @throws Invalid if it is neither, or was used before
     */
    MfaSessions.ElevatedSession pass(Identity me, String code, HttpServletRequest request) {
        mfaSessions.begin(me);
        var kind = accepted(me, code)
                .orElseThrow(() -> new Invalid("code", "wrong-code", "This code is wrong, or has been used."));
        return mfaVerified(me, kind, request);
    }

    private Optional<FactorChanged.Kind> accepted(Identity me, String typed) {
        String code = typed.replaceAll("\\s", "");
        if (code.length() == TotpCodes.DIGITS) {
            return factors.totp(me.account())
                    .filter(totp -> totp.accept(code, clock.instant()))
                    .map(totp -> FactorChanged.Kind.TOTP);
        }
        return recovery.use(me.account(), code) ? Optional.of(FactorChanged.Kind.RECOVERY_CODES) : Optional.empty();
    }

    /**
     * Accepts a passkey's signature.
     *
     * @param challenge the session's challenge; null if there is none
     * @throws Invalid if the passkey isn't one of the account's, or didn't sign that challenge
     */
    MfaSessions.ElevatedSession pass(
            Identity me, @Nullable Bytes challenge, PasskeyCeremony.Assertion told, HttpServletRequest request) {
        mfaSessions.begin(me);
        if (challenge == null || !passkeys.signed(me, challenge, told)) {
            throw Passkeys.wrong();
        }
        return mfaVerified(me, FactorChanged.Kind.PASSKEY, request);
    }

    private MfaSessions.ElevatedSession mfaVerified(Identity me, FactorChanged.Kind kind, HttpServletRequest request) {
        var mfaVerified = mfaSessions.elevate(me, request);
        // last, because the audit log observes it
        changed.fire(new FactorChanged(me.account(), kind, FactorChanged.Change.USED));
        return mfaVerified;
    }
}
