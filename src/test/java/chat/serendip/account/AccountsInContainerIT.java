package chat.serendip.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.serendip.block.Blocks;
import chat.serendip.block.NeverAgain;
import chat.serendip.kernel.AccountId;
import chat.serendip.limits.Limit;
import chat.serendip.limits.TooMany;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Persistence, transactions, security and migrations in the real container on a real PostgreSQL, in one deployment. */
@ExtendWith(ArquillianExtension.class)
class AccountsInContainerIT {

    private static final String PASSWORD = "correct horse battery";

    @Inject
    DataSource source;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    Invitations invitations;

    @Inject
    Registering registering;

    @Inject
    SigningIn signingIn;

    @Inject
    Entrance entrance;

    @Inject
    Blocks blocks;

    @Inject
    OwnPassword ownPassword;

    @Inject
    PasswordHashes hashes;

    @Inject
    Instance<Exported> exported;

    @Inject
    Witness witness;

    @Deployment
    static WebArchive wholeWarAndTests() {
        return ShrinkWrap.create(ZipImporter.class, "serendip-in-container.war")
                .importFrom(new File(System.getProperty("serendip.war", "target/serendip.war")))
                .as(WebArchive.class)
                .addClasses(AccountsInContainerIT.class, ProbeResource.class, Witness.class)
                .addAsLibraries(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    private static String name() {
        return "n" + Long.toHexString(new SecureRandom().nextLong());
    }

    private static Browser browser() {
        return new Browser(false, "net " + name(), "Firefox on Linux", Optional.empty(), Optional.empty());
    }

    private static Browser known(Entrance.Admitted admitted) {
        return new Browser(
                false, "net " + name(), "Firefox on Linux", Optional.empty(), Optional.of(admitted.device()));
    }

    private static Registration registration(String name) {
        return new Registration(name, PASSWORD, LocalDate.of(1990, 1, 1), true, null, null, null);
    }

    private static Applicant applicant(String name) {
        return new Applicant(Username.of(name), LocalDate.of(1990, 1, 1), null, "en", "test");
    }

    private Identity identity(Entrance.Admitted admitted) {
        return sessions.identify(admitted.session().reveal()).orElseThrow();
    }

    private long count(String sql) {
        try (Connection connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private static List<Throwable> atOnce(int people, Callable<?> deed) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            List<Future<Throwable>> deeds = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                deeds.add(crowd.submit(() -> catchThrowable(deed::call)));
            }
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> done : deeds) {
                Optional.ofNullable(done.get()).ifPresent(failures::add);
            }
            return failures;
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void the_database_is_postgresql_and_migrated() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        assertThat(count("select count(*) from flyway_schema_history where success"))
                .isPositive();
        assertThat(count("select count(*) from flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    void what_fails_is_rolled_back_and_what_succeeds_is_kept() {
        String name = name();
        String hash = hashes.hash(PASSWORD);
        assertThatThrownBy(() -> witness.openAndFail(applicant(name), hash)).hasMessage("on purpose");
        assertThat(accounts.named(Username.of(name))).isEmpty();
        accounts.open(applicant(name), hash, Optional.empty());
        assertThat(accounts.named(Username.of(name))).isPresent();
    }

    @Test
    void of_many_who_want_a_name_at_once_one_gets_it() throws Exception {
        String name = name();
        String hash = hashes.hash(PASSWORD);
        var failures = atOnce(8, () -> accounts.open(applicant(name), hash, Optional.empty()));
        assertThat(failures)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Invalid.class));
    }

    @Test
    void an_invitation_makes_one_administrator_and_is_used_up() throws Exception {
        String invitation = invitations.renewed().reveal();
        String taken = name();
        accounts.open(applicant(taken), hashes.hash(PASSWORD), Optional.empty());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> accounts.open(applicant(taken), hashes.hash(PASSWORD), Optional.of(invitation)));
        String hash = hashes.hash(PASSWORD);
        long before = count("select count(*) from accounts where role = 'ADMINISTRATOR'");
        var failures = atOnce(8, () -> accounts.open(applicant(name()), hash, Optional.of(invitation)));
        assertThat(failures)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Invalid.class));
        assertThat(count("select count(*) from accounts where role = 'ADMINISTRATOR'") - before)
                .isEqualTo(1);
    }

    @Test
    void the_schema_forbids_once_more_what_must_never_happen() {
        String name = name();
        registering.register(registration(name), browser());
        String me = " where username = '" + name + "'";
        String columns =
                "insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,"
                        + " terms_accepted_at, created_at) select gen_random_uuid(), username, ";
        for (String forbidden : List.of(
                "update accounts set birth_date = birth_date - 1" + me,
                "update accounts set role = 'GOD'" + me,
                "update accounts set password_hash = 'plain'" + me,
                "update accounts set username = 'x'" + me,
                "update accounts set email = 'nobody'" + me,
                columns + "username_folded, password_hash, birth_date, 't', now(), now() from accounts" + me,
                columns + "'child" + name + "', password_hash, current_date - 6000, 't', now(), now() from accounts"
                        + me,
                "update sessions set token_hash = 'short'::bytea",
                "insert into sessions (id, account_id, token_hash, device, created_at, last_seen_at)"
                        + " values (gen_random_uuid(), gen_random_uuid(), sha256('x'), 'd', now(), now())")) {
            assertThatThrownBy(() -> execute(forbidden)).as(forbidden).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void an_unknown_name_costs_as_much_work_as_a_wrong_password_and_gets_the_same_words() {
        String name = name();
        registering.register(registration(name), browser());
        long before = hashes.performed();
        var wrong = catchThrowable(() -> signingIn.signIn(new Credentials(name, "wrong"), browser()));
        long workForWrong = hashes.performed() - before;
        var unknown = catchThrowable(() -> signingIn.signIn(new Credentials(name(), "wrong"), browser()));
        long workForUnknown = hashes.performed() - before - workForWrong;
        assertThat(workForUnknown).isEqualTo(workForWrong).isEqualTo(1);
        assertThat(unknown).isInstanceOf(WrongCredentials.class).hasMessage(wrong.getMessage());
    }

    @Test
    void guessing_is_stopped_but_the_owners_known_device_gets_in() {
        String name = name();
        var owner = registering.register(registration(name), browser());
        for (int guess = 0; guess < Limit.SIGN_INS_TO_ACCOUNT.burst(); guess++) {
            assertThatExceptionOfType(WrongCredentials.class)
                    .isThrownBy(() -> signingIn.signIn(new Credentials(name, "wrong"), browser()));
        }
        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> signingIn.signIn(new Credentials(name, PASSWORD), browser()));
        assertThat(signingIn.signIn(new Credentials(name.toUpperCase(Locale.ROOT), PASSWORD), known(owner)))
                .isNotNull();
    }

    @Test
    void unknown_names_are_throttled_as_known_ones_are() {
        String nobody = name();
        for (int guess = 0; guess < Limit.SIGN_INS_TO_ACCOUNT.burst(); guess++) {
            assertThatExceptionOfType(WrongCredentials.class)
                    .isThrownBy(() -> signingIn.signIn(new Credentials(nobody, "wrong"), browser()));
        }
        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> signingIn.signIn(new Credentials(nobody, "wrong"), browser()));
    }

    @Test
    void the_right_password_does_not_count_as_a_guess() {
        String name = name();
        registering.register(registration(name), browser());
        for (int time = 0; time < Limit.SIGN_INS_TO_ACCOUNT.burst() + 2; time++) {
            assertThat(signingIn.signIn(new Credentials(name, PASSWORD), browser()))
                    .isNotNull();
        }
    }

    @Test
    void a_network_that_guesses_at_many_names_is_stopped() {
        Browser spraying = browser();
        int guesses = 0;
        // a slow machine may earn some more while it hashes
        int enough = 2 * Limit.SIGN_INS_FROM_NETWORK.burst();
        while (guesses < enough && !(guess(spraying) instanceof TooMany)) {
            guesses++;
        }
        assertThat(guesses)
                .isGreaterThanOrEqualTo(Limit.SIGN_INS_FROM_NETWORK.burst())
                .isLessThan(enough);
    }

    private Throwable guess(Browser browser) {
        return catchThrowable(() -> signingIn.signIn(new Credentials(name(), "wrong"), browser));
    }

    @Test
    void a_password_that_was_changed_since_it_was_compared_opens_nothing() {
        String name = name();
        var owner = registering.register(registration(name), browser());
        var compared = accounts.named(Username.of(name)).orElseThrow();
        ownPassword.change(identity(owner), new PasswordChange(PASSWORD, "another horse battery"), browser());
        assertThatExceptionOfType(WrongCredentials.class).isThrownBy(() -> entrance.admit(compared, browser()));
    }

    @Test
    void signing_in_ends_the_browsers_former_session() {
        String name = name();
        var former = registering.register(registration(name), browser());
        var same = new Browser(
                false,
                "net " + name(),
                "Firefox on Linux",
                Optional.of(former.session().reveal()),
                Optional.of(former.device()));
        var now = signingIn.signIn(new Credentials(name, PASSWORD), same);
        assertThat(sessions.identify(former.session().reveal())).isEmpty();
        assertThat(identity(now)).isNotNull();
        assertThat(now.device().reveal()).isEqualTo(former.device().reveal());
    }

    @Test
    void a_device_token_that_we_never_gave_out_is_replaced() {
        var planted = Token.fresh(new SecureRandom());
        var admitted = registering.register(
                registration(name()),
                new Browser(false, "net " + name(), "Firefox on Linux", Optional.empty(), Optional.of(planted)));
        assertThat(admitted.device().reveal()).isNotEqualTo(planted.reveal());
        assertThat(devices.knows(identity(admitted).account(), planted)).isFalse();
    }

    @Test
    void blocks_are_read_in_both_directions() throws SQLException {
        AccountId me =
                identity(registering.register(registration(name()), browser())).account();
        AccountId mine =
                identity(registering.register(registration(name()), browser())).account();
        AccountId other =
                identity(registering.register(registration(name()), browser())).account();
        String block = "insert into blocks (id, blocker, blocked, encounter, pseudonym, created_at)"
                + " values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), 'Amber Otter', now())";
        execute(block.formatted(me, mine));
        execute(block.formatted(other, me));
        assertThat(blocks.neverAgain(me)).isEqualTo(new NeverAgain(Set.of(mine), Set.of(other)));
    }

    @Test
    void a_session_outlived_or_unused_for_too_long_is_over() throws SQLException {
        var idle = registering.register(registration(name()), browser());
        var old = registering.register(registration(name()), browser());
        execute("update sessions set created_at = created_at - interval '20 days', last_seen_at = last_seen_at"
                + " - interval '15 days' where id = '" + identity(idle).session() + "'");
        execute("update sessions set created_at = created_at - interval '91 days' where id = '"
                + identity(old).session() + "'");
        assertThat(sessions.identify(idle.session().reveal())).isEmpty();
        assertThat(sessions.identify(old.session().reveal())).isEmpty();
        sessions.forgetOutlived();
        assertThat(count("select count(*) from sessions where created_at < now() - interval '19 days'"))
                .isZero();
    }

    @Test
    void only_the_tokens_hash_is_stored() throws Exception {
        var admitted = registering.register(registration(name()), browser());
        String token = admitted.session().reveal();
        assertThat(count("select count(*) from sessions where token_hash = sha256('" + token + "'::bytea)"))
                .isEqualTo(1);
        assertThat(count("select count(*) from sessions s where s::text like '%" + token + "%'"))
                .isZero();
    }

    @Test
    void a_new_password_ends_every_other_session_and_tells_so() {
        String name = name();
        var here = registering.register(registration(name), browser());
        var there = signingIn.signIn(new Credentials(name, PASSWORD), browser());
        var me = identity(here);
        var other = identity(there);
        ownPassword.change(me, new PasswordChange(PASSWORD, "another horse battery"), known(here));
        assertThat(sessions.identify(here.session().reveal())).isPresent();
        assertThat(sessions.identify(there.session().reveal())).isEmpty();
        assertThat(witness.heard())
                .contains(new SessionRevoked(me.account(), other.session(), SessionRevoked.Cause.SIGNED_OUT));
        assertThat(devices.knows(me.account(), here.device())).isTrue();
        assertThat(devices.knows(me.account(), there.device())).isFalse();
        assertThatExceptionOfType(WrongCredentials.class)
                .isThrownBy(() -> signingIn.signIn(new Credentials(name, PASSWORD), browser()));
    }

    @Test
    void nothing_is_told_of_what_was_rolled_back() {
        var admitted = registering.register(registration(name()), browser());
        var me = identity(admitted);
        var session = sessions.of(me.account()).get(0);
        assertThatThrownBy(() -> witness.endAndFail(me.account(), session)).hasMessage("on purpose");
        assertThat(witness.heard())
                .doesNotContain(new SessionRevoked(me.account(), me.session(), SessionRevoked.Cause.SIGNED_OUT));
        assertThat(sessions.identify(admitted.session().reveal())).isPresent();
    }

    @Test
    void deletion_leaves_nothing_and_is_told() {
        var admitted = registering.register(registration(name()), browser());
        AccountId me = identity(admitted).account();
        ownPassword.delete(identity(admitted), new Deletion(PASSWORD));
        for (String table :
                List.of("accounts where id", "sessions where account_id", "known_devices where account_id")) {
            assertThat(count("select count(*) from " + table + " = '" + me + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(witness.heard()).contains(new AccountDeleted(me));
        assertThat(sessions.identify(admitted.session().reveal())).isEmpty();
    }

    @Test
    void every_room_that_stores_something_exports_it() {
        var me = identity(registering.register(registration(name()), browser())).account();
        assertThat(exported.stream().map(Exported::name)).contains("account", "sessions", "knownDevices");
        assertThat(exported.stream().map(room -> room.of(me))).doesNotContainNull();
    }

    @Test
    @RunAsClient
    void roles_are_enforced_and_no_http_session_is_made(@ArquillianResource URL base) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String cookie = register(http, base);
        URI probe = base.toURI().resolve("api/probe/");
        assertThat(ask(http, probe.resolve("user"), "").statusCode()).isEqualTo(401);
        assertThat(ask(http, probe.resolve("user"), "serendip=" + "A".repeat(43))
                        .statusCode())
                .isEqualTo(401);
        var user = ask(http, probe.resolve("user"), cookie);
        assertThat(user.body()).isEqualTo("USER, HttpSession: false");
        assertThat(user.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(ask(http, probe.resolve("moderator"), cookie).statusCode()).isEqualTo(403);
        assertThat(ask(http, probe.resolve("administrator"), cookie).statusCode())
                .isEqualTo(403);
        var surprise = ask(http, probe.resolve("surprise"), cookie);
        assertThat(surprise.statusCode()).isEqualTo(500);
        assertThat(surprise.body())
                .contains("\"code\":\"internal\"")
                .doesNotContain("secret", "Exception", "chat.serendip");
    }

    @Test
    @RunAsClient
    void who_is_too_fast_learns_when_to_come_back(@ArquillianResource URL base) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String cookie = register(http, base);
        URI export = base.toURI().resolve("api/me/export");
        for (int time = 0; time < Limit.EXPORTS.burst(); time++) {
            assertThat(ask(http, export, cookie).statusCode()).isEqualTo(200);
        }
        var refused = ask(http, export, cookie);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"too-many\"");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, Limit.EXPORTS.refill().toSeconds());
    }

    private static String register(HttpClient http, URL base) throws Exception {
        var registered = http.send(
                HttpRequest.newBuilder(base.toURI().resolve("api/accounts"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + name() + "\",\"password\":\""
                                + PASSWORD + "\",\"birthDate\":\"1990-01-01\",\"acceptTerms\":true}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(registered.statusCode()).isEqualTo(201);
        return registered.headers().allValues("Set-Cookie").get(0).split(";", 2)[0];
    }

    private static HttpResponse<String> ask(HttpClient http, URI where, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(where).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }
}
