package chat.serendip.account.factor;

import chat.serendip.account.Identity;
import chat.serendip.account.session.MfaSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What an account's owner does with its second factors. Attempts that may be guesses are counted. */
@ApplicationScoped
class MyFactors {

    private final FactorEnrolment factorEnrolment;
    private final StoredFactors factors;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final FactorAttempts factorAttempts;
    private final MfaSessions mfaSessions;

    @Inject
    MyFactors(
            FactorEnrolment factorEnrolment,
            StoredFactors factors,
            RecoveryCodes recovery,
            Passkeys passkeys,
            Challenges challenges,
            FactorAttempts factorAttempts,
            MfaSessions mfaSessions) {
        this.factorEnrolment = factorEnrolment;
        this.factors = factors;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.factorAttempts = factorAttempts;
        this.mfaSessions = mfaSessions;
    }

    @Transactional
    FactorsResource.FactorList list(Identity me) {
        return new FactorsResource.FactorList(factors.of(me.account()), recovery.left(me.account()));
    }

    @Transactional
    FactorsResource.TotpSecret beginTotp(Identity me) {
        String secret = Base32.encode(factorEnrolment.beginTotp(me));
        String name = URLEncoder.encode(mfaSessions.username(me), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new FactorsResource.TotpSecret(
                secret, "otpauth://totp/Serendip:" + name + "?secret=" + secret + "&issuer=Serendip");
    }

    FactorEnrolment.Added confirmTotp(Identity me, String code, HttpServletRequest request) {
        return factorAttempts.counted(me, () -> factorEnrolment.confirmTotp(me, code, request));
    }

    @Transactional
    PasskeyOptions.PasskeyCreationOptions passkeyOptions(Identity me) {
        factorEnrolment.require(me);
        return passkeys.toRegister(me);
    }

    FactorEnrolment.Added addPasskey(Identity me, PasskeyRegistrationRequest passkey, HttpServletRequest request) {
        Bytes challenge = challenges.take(me, Challenges.Purpose.REGISTER).orElse(null);
        return factorEnrolment.addPasskey(me, passkey, challenge, request);
    }

    List<String> renewRecoveryCodes(Identity me) {
        return factorEnrolment.renewRecoveryCodes(me);
    }

    void remove(Identity me, UUID id) {
        factorEnrolment.remove(me, id);
    }
}
