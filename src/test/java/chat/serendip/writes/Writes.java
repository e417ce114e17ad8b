package chat.serendip.writes;

import static chat.serendip.writes.WritesFixture.NOW;
import static chat.serendip.writes.WritesFixture.id;
import static chat.serendip.writes.WritesFixture.token;

import chat.serendip.account.Grant;
import chat.serendip.account.Identity;
import chat.serendip.account.Role;
import chat.serendip.account.Standing;
import chat.serendip.account.factor.SoftAuthenticator;
import chat.serendip.encounter.EncounterSnapshot;
import chat.serendip.encounter.Seat;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import chat.serendip.kernel.SessionId;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.report.ReportId;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The table of writes: each entry point with its arguments. */
final class Writes {

    /**
     * One call of an entry point.
     *
     * @param entry the entry point that it calls
     * @param only the one person on whom it can be run; null if it can be run on both
     */
    record Write(String entry, String variant, @Nullable String only, Function<String, Object[]> given) {

        @Override
        public String toString() {
            return variant.isEmpty() ? entry : entry + " " + variant;
        }
    }

    /** The components of a record whose class the tests can't name. */
    record Components(List<Object> components) {}

    private static final HttpServletRequest REQUEST =
            Beans.stub(HttpServletRequest.class, (method, arguments) -> switch (method.getName()) {
                case "getRemoteAddr" -> "192.0.2.1";
                case "getHeaders" -> Collections.emptyEnumeration();
                default -> null;
            });

    /** The node whose seats the fixture has. */
    private static final UUID NODE = id("this run");

    private final List<Write> all = new ArrayList<>();
    private final Map<String, SoftAuthenticator> authenticators =
            Map.of("bob", authenticator(), "cyd", authenticator());

    Writes() {
        ofAccounts();
        ofFactors();
        ofEncounters();
        ofReports();
        ofCases();
        ofWhatFollows();
        ofRetention();
    }

    List<Write> all() {
        return all;
    }

    private void ofAccounts() {
        row("AccountCreation.open(ValidRegistration, String, Optional, Browser)", Writes::registration);
        row("SignInCompletion.admit(Account, Browser)", who -> args(id(who), browser(who)));
        row("PasswordReplacement.replace(Identity, String, String, Browser)", Writes::newPassword);
        row("Accounts.delete(AccountId)", who -> args(account(who)));
        row("Accounts.delete(AccountId)", "of who reported", who -> args(account("ann")));
        row("Accounts.delete(AccountId)", "of who decides", who -> args(account("mod")));
        row("Accounts.delete(AccountId)", "of who decided", who -> args(account("third")));
        row("Sessions.identify(String)", Writes::seen);
        row("Sessions.end(AccountId, SessionId)", who -> args(account(who), session(who)));
        row("Sessions.deleteExpired()", who -> args());
        row("KnownDevices.deleteStale()", who -> args());
        row("Invitations.start(Object)", who -> args(""));
        row(
                "Roles.grant(Identity, AccountId, Grant)",
                who -> args(identity("admin"), account(who), parts("USER", false)));
    }

    private void ofFactors() {
        row(
                "FactorEnrolment.confirmTotp(Identity, String, HttpServletRequest)",
                who -> args(identity(who), code(), REQUEST));
        row("MyFactors.beginTotp(Identity)", who -> args(identity(who)));
        row("MyFactors.passkeyOptions(Identity)", who -> args(identity(who)));
        row(
                "FactorEnrolment.addPasskey(Identity, PasskeyRegistrationRequest, Bytes, HttpServletRequest)",
                who -> addPasskey(who, authenticator()));
        row("FactorEnrolment.renewRecoveryCodes(Identity)", who -> args(identity(who)));
        row("FactorEnrolment.remove(Identity, UUID)", who -> args(identity(who), id(who + "-totp")));
        row("SecondFactor.pass(Identity, String, HttpServletRequest)", who -> args(identity(who), code(), REQUEST));
        row(
                "SecondFactor.pass(Identity, String, HttpServletRequest)",
                "by a recovery code",
                who -> args(identity(who), "AAAA-AAAA-AAAA-AAAA", REQUEST));
        row("SecondFactor.pass(Identity, Bytes, Assertion, HttpServletRequest)", who -> {
            SoftAuthenticator.PublicKeyCredential credential =
                    authenticator(who).signs(challenge());
            return args(
                    identity(who),
                    bytes(challenge()),
                    parts(
                            bytes(credential.id()),
                            bytes(credential.clientData()),
                            bytes(credential.authenticatorData()),
                            bytes(credential.signature())),
                    REQUEST);
        });
        row("Challenges.take(Identity, Purpose)", who -> args(identity(who), "PROVE"));
        row("Passkeys.toAuthenticate(Identity)", who -> args(identity(who)));
    }

    private void ofEncounters() {
        row("Blocks.add(AccountId, EncounterId)", who -> args(account("dan"), encounter(who + "-met-dan")));
        row("Blocks.separate(AccountId, EncounterId)", who -> args(account(who), encounter(who + "-met-fay")));
        row("Blocks.lift(AccountId, UUID)", who -> args(account("ann"), id(who + "-block")));
        row(
                "EncounterStore.save(UUID, List)",
                who -> args(
                        NODE,
                        List.of(
                                met(who + "-running", who, "ann", true),
                                met("fresh", "dan", who, false),
                                met("afresh", who, "fay", false))));
        row(
                "EncounterStore.save(UUID, List)",
                "the other way round",
                who -> args(
                        NODE,
                        List.of(
                                met("afresh", who, "fay", false),
                                met("fresh", "dan", who, false),
                                met(who + "-running", who, "ann", true))));
        row("EncounterStore.endLeft(UUID, List, Instant)", who -> args(NODE, List.of(), NOW));
        row(
                "SeatStore.claim(UUID, AccountId, Optional, Instant, int, Instant)",
                who -> args(id("next run"), account(who), Optional.of(encounter(who + "-running")), NOW, 3, NOW));
        row(
                "SeatStore.claim(UUID, AccountId, Optional, Instant, int, Instant)",
                "of the partner",
                who -> args(id("next run"), account("ann"), Optional.of(encounter(who + "-running")), NOW, 3, NOW));
        row(
                "SeatStore.takeBack(UUID, Heard, Optional)",
                who -> args(
                        NODE,
                        parts(1L, true, account(who), id("former run"), 1L),
                        Optional.of(seat(who + "-running", who, "ann"))));
        row("SeatStore.forgetNews()", who -> args());
        row("SeatStore.forgetEnded(Instant)", who -> args(NOW));
        row(
                "EncounterStore.forget(Collection)",
                who -> args(List.of(
                        encounter("bob-met-long-ago"), encounter("cyd-met-long-ago"), encounter(who + "-running"))));
        row(
                "DailyCountersStore.add(List)",
                who -> args(List.of(
                        parts(parts("EncounterBegan", LocalDate.of(2026, 11, 27), "TEXT"), 1L),
                        parts(parts("WaitEnded", LocalDate.of(2026, 11, 27), 3), 1L))));
        row("PeakOnlineStore.atLeast(int, LocalDate)", who -> args(3, LocalDate.of(2026, 11, 27)));
    }

    private void ofReports() {
        row("Reports.add(ReportId, EncounterSnapshot, Category, String, List)", who -> report(who, "dan"));
        row(
                "Reports.add(ReportId, EncounterSnapshot, Category, String, List)",
                "by somebody else",
                who -> report(who, "fay"));
        row("Notices.add(NoticeRequest)", who -> args(parts("other", "text", null, null, true)));
        row("NoticeAnswers.decide(Moderator, UUID, String)", who -> args(mod(), id("notice"), "reply"));
        row("NoticeAnswers.page(Moderator, boolean, int, String)", who -> args(mod(), false, 10, null));
        row(
                "ReportingSuspensions.suspend(Moderator, AccountId, String, Integer)",
                who -> args(mod(), account(who), "r", 3));
        row("ReportingSuspensions.restore(Moderator, AccountId)", who -> args(mod(), account(who)));
    }

    private void ofCases() {
        row("Claims.claim(Moderator, UUID, Optional)", who -> args(mod(), id(who + "-case"), Optional.empty()));
        row(
                "Claims.claim(Moderator, UUID, Optional)",
                "taken over",
                who -> args(moderator("third"), id(who + "-case"), Optional.of("r")));
        row("Claims.release(Moderator, UUID)", who -> args(mod(), id(who + "-case")));
        row("Claims.renew(Moderator, UUID)", who -> args(mod(), id(who + "-case")));
        row("Notes.add(Moderator, UUID, String)", who -> args(mod(), id(who + "-case"), "text"));
        row("Queue.next(Moderator, Lane)", who -> args(mod(), "ORDINARY"));
        row("CaseFiles.open(Moderator, UUID)", who -> args(mod(), id(who + "-case")));
        row(
                "CaseFiles.reports(Moderator, UUID, int, Cursor)",
                who -> args(mod(), id(who + "-case"), 10, parts(NOW, id("x"))));
        row(
                "CaseFiles.frame(Moderator, UUID, String, String)",
                who -> args(mod(), id(who + "-case"), id(who + "-report-open").toString(), "1"));
        row("Holds.set(Moderator, UUID, String)", who -> args(mod(), id(who + "-case"), "r"));
        row("Holds.lift(Moderator, UUID, String)", who -> args(mod(), id(who + "-warned"), "r"));
        row(
                "Decisions.decide(Moderator, UUID, DecisionRequest)",
                "suspends",
                "bob",
                who -> args(mod(), id(who + "-case"), parts(1, "suspend", 3, "r", "f", null)));
        row(
                "Decisions.decide(Moderator, UUID, DecisionRequest)",
                "dismisses",
                "bob",
                who -> args(mod(), id(who + "-case"), parts(1, "dismiss-fair", null, null, null, null)));
        row(
                "Decisions.confirm(Moderator, UUID, ConfirmationRequest)",
                "",
                "cyd",
                who -> args(mod(), id(who + "-case"), parts(2, true, null)));
    }

    private void ofWhatFollows() {
        row("OwnSanctions.acknowledge(AccountId, UUID)", who -> args(account(who), id(who + "-warning")));
        row("AppealFiling.appeal(AccountId, UUID, String)", who -> args(account(who), id(who + "-past"), "text"));
        row("AppealDecisions.view(Moderator, UUID)", who -> args(mod(), id(who + "-appeal")));
        row(
                "AppealDecisions.decide(Moderator, UUID, AppealDecisionRequest)",
                who -> args(mod(), id(who + "-appeal"), parts(1, true, "r")));
        row(
                "Flags.consider(AccountId, IdentityHints)",
                who -> args(account("dan"), parts(Optional.of("gus@example.org"), List.of(), Optional.empty())));
        row("Flags.recognise(AccountId, IdentityHints)", who -> returning("a@example.org"));
        row("Flags.dismiss(Moderator, UUID)", who -> args(mod(), id(who + "-flag")));
        row("Flags.page(Moderator, String, int, Cursor)", who -> args(mod(), null, 10, parts(NOW, id("x"))));
        row(
                "AuditReader.page(Moderator, AuditQuery, int, String)",
                who -> args(
                        mod(),
                        parts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        10,
                        null));
        row("ReasonTexts.add(Moderator, ReasonTextRequest)", who -> args(mod(), parts("new", null, "r", "f")));
        row(
                "ReasonTexts.change(Moderator, UUID, ReasonTextRequest)",
                who -> args(mod(), id("reason"), parts("new", null, "r", "f")));
        row("ReasonTexts.delete(Moderator, UUID)", who -> args(mod(), id("reason")));
    }

    private void ofRetention() {
        row(
                "RetentionQueries.deleteCases(Instant, Instant, int)",
                who -> args(NOW.minus(Duration.ofDays(180)), NOW, 100));
        row("RetentionQueries.deleteSanctions(Instant, Instant)", who -> args(NOW.minus(Duration.ofDays(365)), NOW));
        row("BanMarkers.deleteOld()", who -> args());
        row("ReportingRight.deleteEndedBefore(Instant)", who -> args(NOW.minus(Duration.ofDays(365))));
        row("Notices.deleteDecidedBefore(Instant)", who -> args(NOW.minus(Duration.ofDays(180))));
    }

    private void row(String entry, Function<String, Object[]> given) {
        row(entry, "", given);
    }

    private void row(String entry, String variant, Function<String, Object[]> given) {
        row(entry, variant, null, given);
    }

    private void row(String entry, String variant, @Nullable String only, Function<String, Object[]> given) {
        all.add(new Write(entry, variant, only, given));
    }

    static Object[] registration(String who) {
        return args(
                parts(parts("new", "new"), LocalDate.of(1990, 1, 1), null, "en", "t"),
                WritesFixture.hashOfPassword("new"),
                Optional.of(token("invitation")),
                browser(who));
    }

    static Object[] newPassword(String who) {
        return args(
                identity(who), WritesFixture.hashOfPassword(who), WritesFixture.hashOfPassword("next"), browser(who));
    }

    static Object[] seen(String who) {
        return args(token(who));
    }

    /** The sign-in of Gus, who is banned. */
    static Object[] returning(String email) {
        return args(account("gus"), parts(Optional.of(email), List.of("d", "e"), Optional.empty()));
    }

    /** Adds the passkey that the person has from the start. */
    Object[] firstPasskey(String who) {
        return addPasskey(who, authenticator(who));
    }

    private static Object[] addPasskey(String who, SoftAuthenticator authenticator) {
        SoftAuthenticator.PublicKeyCredential credential = authenticator.registers(challenge());
        return args(
                identity(who),
                parts("key", credential.clientData(), credential.attestation(), null),
                bytes(challenge()),
                REQUEST);
    }

    private static SoftAuthenticator authenticator() {
        return new SoftAuthenticator("http://localhost:8080", "localhost");
    }

    private static String challenge() {
        return token("challenge");
    }

    /** The code of an authenticator app whose secret is zeros. */
    private static String code() {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(new byte[20], "HmacSHA1"), NOW);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] report(String who, String by) {
        return args(
                ReportId.random(),
                new EncounterSnapshot(
                        new EncounterId(id(who + "-met-" + by)),
                        Mode.TEXT,
                        WritesFixture.lately(),
                        null,
                        new Participant(account(by), "a"),
                        new Participant(account(who), "b"),
                        0,
                        false,
                        List.of()),
                "THREAT_OR_SELF_HARM",
                null,
                List.of());
    }

    private static Object met(String name, String a, String b, boolean ended) {
        return parts(
                new EncounterId(id(name)),
                Mode.TEXT,
                WritesFixture.lately(),
                List.of(),
                new Participant(account(a), "a"),
                new Participant(account(b), "b"),
                0,
                ended ? NOW : null,
                ended ? "LEFT" : null,
                ended ? "LEFT" : null,
                ended ? List.of() : List.of(seat(name, b, a), seat(name, a, b)));
    }

    private static Seat seat(String encounter, String who, String partner) {
        return new Seat(account(who), encounter(encounter), account(partner), true, List.of("i"), List.of("en"));
    }

    private static Identity identity(String who) {
        return new Identity(account(who), session(who), new Grant(Role.ADMINISTRATOR, false), Standing.GOOD, true);
    }

    private static Object browser(String who) {
        return parts(false, "net", "d", Optional.of(token(who)), Optional.of(parts(token(who + "-device"))));
    }

    private static Moderator mod() {
        return moderator("mod");
    }

    private static Moderator moderator(String who) {
        return new Moderator(account(who), "MODERATOR", true);
    }

    private static AccountId account(String name) {
        return new AccountId(id(name));
    }

    private static SessionId session(String who) {
        return new SessionId(id(who + "-session"));
    }

    private static EncounterId encounter(String name) {
        return new EncounterId(id(name));
    }

    private static Object bytes(String base64) {
        return parts((Object) Base64.getUrlDecoder().decode(base64));
    }

    private static Object parts(@Nullable Object... components) {
        return new Components(new ArrayList<>(Arrays.asList(components)));
    }

    private SoftAuthenticator authenticator(String who) {
        return Objects.requireNonNull(authenticators.get(who));
    }

    private static @Nullable Object[] args(@Nullable Object... arguments) {
        return arguments;
    }
}
