package chat.serendip.account;

import static chat.serendip.account.TestAccounts.PASSWORD;
import static chat.serendip.account.TestAccounts.atOnce;
import static chat.serendip.account.TestAccounts.browser;
import static chat.serendip.account.TestAccounts.known;
import static chat.serendip.account.TestAccounts.name;
import static chat.serendip.account.TestAccounts.registration;
import static chat.serendip.account.TestAccounts.validRegistration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.account.me.AccountDeletionRequest;
import chat.serendip.account.me.PasswordChangeRequest;
import chat.serendip.account.session.Browser;
import chat.serendip.account.session.SessionRefusals.WrongCredentials;
import chat.serendip.account.session.SessionRevoked;
import chat.serendip.account.session.SignInCompletion;
import chat.serendip.account.session.SignInRequest;
import chat.serendip.block.AccountBlocks;
import chat.serendip.kernel.AccountId;
import chat.serendip.limits.Limit;
import chat.serendip.limits.RateLimitExceeded;
import chat.serendip.platform.Invalid;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Persistence, transactions, security and migrations in the real container on a real PostgreSQL. */
class AccountsInContainerIT extends WholeWar {

    private Identity identity(SignInCompletion.Admitted admitted) {
        return sessions.identify(admitted.session().reveal()).orElseThrow();
    }

    @Test
    void the_database_is_postgresql_and_migrated() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        assertThat(rows.count("select count(*) from flyway_schema_history where success"))
                .isPositive();
        assertThat(rows.count("select count(*) from flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    void what_fails_is_rolled_back_and_what_succeeds_is_kept() {
        String name = name();
        String hash = hashes.hash(PASSWORD);
        assertThatThrownBy(() -> transactionProbe.openAndFail(validRegistration(name), hash))
                .hasMessage("on purpose");
        assertThat(accounts.named(Username.of(name))).isEmpty();
        accounts.open(validRegistration(name), hash, Role.USER);
        assertThat(accounts.named(Username.of(name))).isPresent();
    }

    @Test
    void of_many_who_want_a_name_at_once_one_gets_it() throws Exception {
        String name = name();
        String hash = hashes.hash(PASSWORD);
        var failures = atOnce(8, () -> accounts.open(validRegistration(name), hash, Role.USER));
        assertThat(failures)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Invalid.class));
    }

    @Test
    void an_invitation_makes_one_administrator_and_is_used_up() throws Exception {
        String invitation = invitations.renewed().reveal();
        String taken = name();
        accounts.open(validRegistration(taken), hashes.hash(PASSWORD), Role.USER);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> accountCreation.open(
                        validRegistration(taken), hashes.hash(PASSWORD), Optional.of(invitation), browser()));
        String hash = hashes.hash(PASSWORD);
        long before = rows.count("select count(*) from accounts where role = 'ADMINISTRATOR'");
        var failures = atOnce(
                8, () -> accountCreation.open(validRegistration(name()), hash, Optional.of(invitation), browser()));
        assertThat(failures)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Invalid.class));
        assertThat(rows.count("select count(*) from accounts where role = 'ADMINISTRATOR'") - before)
                .isEqualTo(1);
    }

    @Test
    void the_schema_forbids_once_more_what_must_never_happen() {
        String name = name();
        registration.register(registration(name), browser());
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
            assertThatThrownBy(() -> rows.execute(forbidden)).as(forbidden).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void an_unknown_name_costs_as_much_work_as_a_wrong_password_and_gets_the_same_words() {
        String name = name();
        registration.register(registration(name), browser());
        long before = hashes.performed();
        var wrong = catchThrowable(() -> signIn.signIn(new SignInRequest(name, "wrong"), browser()));
        long workForWrong = hashes.performed() - before;
        var unknown = catchThrowable(() -> signIn.signIn(new SignInRequest(name(), "wrong"), browser()));
        long workForUnknown = hashes.performed() - before - workForWrong;
        assertThat(workForUnknown).isEqualTo(workForWrong).isEqualTo(1);
        assertThat(unknown).isInstanceOf(WrongCredentials.class).hasMessage(wrong.getMessage());
    }

    @Test
    void guessing_is_stopped_but_the_owners_known_device_gets_in() {
        String name = name();
        var owner = registration.register(registration(name), browser());
        for (int guess = 0; guess < Limit.SIGN_INS_TO_ACCOUNT.burst(); guess++) {
            assertThatExceptionOfType(WrongCredentials.class)
                    .isThrownBy(() -> signIn.signIn(new SignInRequest(name, "wrong"), browser()));
        }
        assertThatExceptionOfType(RateLimitExceeded.class)
                .isThrownBy(() -> signIn.signIn(new SignInRequest(name, PASSWORD), browser()));
        assertThat(signIn.signIn(new SignInRequest(name.toUpperCase(Locale.ROOT), PASSWORD), known(owner)))
                .isNotNull();
    }

    @Test
    void unknown_names_are_throttled_as_known_ones_are() {
        String nobody = name();
        for (int guess = 0; guess < Limit.SIGN_INS_TO_ACCOUNT.burst(); guess++) {
            assertThatExceptionOfType(WrongCredentials.class)
                    .isThrownBy(() -> signIn.signIn(new SignInRequest(nobody, "wrong"), browser()));
        }
        assertThatExceptionOfType(RateLimitExceeded.class)
                .isThrownBy(() -> signIn.signIn(new SignInRequest(nobody, "wrong"), browser()));
    }

    @Test
    void the_right_password_does_not_count_as_a_guess() {
        String name = name();
        registration.register(registration(name), browser());
        for (int time = 0; time < Limit.SIGN_INS_TO_ACCOUNT.burst() + 2; time++) {
            assertThat(signIn.signIn(new SignInRequest(name, PASSWORD), browser()))
                    .isNotNull();
        }
    }

    @Test
    void a_password_that_was_changed_since_it_was_compared_opens_nothing() {
        String name = name();
        var owner = registration.register(registration(name), browser());
        var compared = accounts.named(Username.of(name)).orElseThrow();
        ownPassword.change(identity(owner), new PasswordChangeRequest(PASSWORD, "another horse battery"), browser());
        assertThatExceptionOfType(WrongCredentials.class).isThrownBy(() -> signInCompletion.admit(compared, browser()));
    }

    @Test
    void signing_in_ends_the_browsers_former_session() {
        String name = name();
        var former = registration.register(registration(name), browser());
        var same = new Browser(
                false,
                "net " + name(),
                "Firefox on Linux",
                Optional.of(former.session().reveal()),
                Optional.of(former.device()));
        var now = signIn.signIn(new SignInRequest(name, PASSWORD), same);
        assertThat(sessions.identify(former.session().reveal())).isEmpty();
        assertThat(identity(now)).isNotNull();
        assertThat(now.device().reveal()).isEqualTo(former.device().reveal());
    }

    @Test
    void a_device_token_that_we_never_gave_out_is_replaced() {
        var unknownToken = Token.fresh(new SecureRandom());
        var admitted = registration.register(
                registration(name()),
                new Browser(false, "net " + name(), "Firefox on Linux", Optional.empty(), Optional.of(unknownToken)));
        assertThat(admitted.device().reveal()).isNotEqualTo(unknownToken.reveal());
        assertThat(devices.knows(identity(admitted).account(), unknownToken)).isFalse();
    }

    @Test
    void blocks_are_read_in_both_directions() throws SQLException {
        AccountId me =
                identity(registration.register(registration(name()), browser())).account();
        AccountId mine =
                identity(registration.register(registration(name()), browser())).account();
        AccountId other =
                identity(registration.register(registration(name()), browser())).account();
        String block = "insert into blocks (id, blocker, blocked, encounter, pseudonym, created_at)"
                + " values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), 'Amber Otter', now())";
        rows.execute(block.formatted(me, mine));
        rows.execute(block.formatted(other, me));
        assertThat(blocks.blockList(me)).isEqualTo(new AccountBlocks(Set.of(mine), Set.of(other)));
    }

    @Test
    void a_session_outlived_or_unused_for_too_long_is_over() throws SQLException {
        var idle = registration.register(registration(name()), browser());
        var old = registration.register(registration(name()), browser());
        rows.execute("update sessions set created_at = created_at - interval '20 days', last_seen_at = last_seen_at"
                + " - interval '15 days' where id = '" + identity(idle).session() + "'");
        rows.execute("update sessions set created_at = created_at - interval '91 days' where id = '"
                + identity(old).session() + "'");
        assertThat(sessions.identify(idle.session().reveal())).isEmpty();
        assertThat(sessions.identify(old.session().reveal())).isEmpty();
        sessions.deleteExpired();
        assertThat(rows.count("select count(*) from sessions where created_at < now() - interval '19 days'"))
                .isZero();
    }

    @Test
    void what_nobody_can_use_any_more_is_deleted_and_nothing_else() {
        var idle = identity(registration.register(registration(name()), browser()));
        var regular = registration.register(registration(name()), browser());
        var kept = identity(regular);
        var encounter = persistenceProbe.met(idle.account(), kept.account());
        time.in(Duration.ofDays(13), () -> assertThat(identity(regular)).isEqualTo(kept));
        time.in(Duration.ofDays(15), jobScheduler::run);
        assertThat(rows.count("select count(*) from sessions where id = '" + idle.session() + "'"))
                .isZero();
        assertThat(rows.count("select count(*) from sessions where id = '" + kept.session() + "'"))
                .isEqualTo(1);
        String encounters = "select count(*) from encounters where id = '" + encounter + "'";
        time.in(Duration.ofDays(89), jobScheduler::run);
        assertThat(rows.count(encounters)).isEqualTo(1);
        time.in(Duration.ofDays(91), jobScheduler::run);
        assertThat(rows.count(encounters)).isZero();
        String devicesOfIdle = "select count(*) from known_devices where account_id = '" + idle.account() + "'";
        time.in(Duration.ofDays(399), jobScheduler::run);
        assertThat(rows.count(devicesOfIdle)).isEqualTo(1);
        time.in(Duration.ofDays(401), jobScheduler::run);
        assertThat(rows.count(devicesOfIdle)).isZero();
        assertThat(rows.count("select count(*) from accounts where id = '" + idle.account() + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_began_or_ended_just_before_the_stop_is_stored_and_nothing_is_ended_by_it() {
        var one =
                identity(registration.register(registration(name()), browser())).account();
        var other =
                identity(registration.register(registration(name()), browser())).account();
        persistenceProbe.meetTwiceLeaveOnceAndStop(one, other);
        String theirs = "select count(*) from encounters where account_a = '" + one + "'";
        assertThat(rows.count(theirs + " and end_reason_a = 'LEFT'")).isEqualTo(1);
        assertThat(rows.count(theirs + " and ended_at is null")).isEqualTo(1);
    }

    @Test
    void a_database_that_is_not_as_this_version_left_it_is_refused_in_one_sentence() throws SQLException {
        schema.start();
        refuses(
                "alter table accounts rename locale to tongue",
                "alter table accounts rename tongue to locale",
                "the database's tables aren't as its migrations left them (Schema-validation: missing column [locale] in"
                        + " table [accounts]): undo what was altered by hand, or restore a backup.");
        refuses(
                "update flyway_schema_history set checksum = checksum + 1 where version = '1'",
                "update flyway_schema_history set checksum = checksum - 1 where version = '1'",
                "the database's history of migrations isn't this version's (Migration checksum mismatch for migration"
                        + " version 1): start the version that it belongs to, or restore a backup of before.");
        schema.start();
    }

    private void refuses(String alteration, String undo, String why) throws SQLException {
        rows.execute(alteration);
        try {
            assertThatThrownBy(schema::start).hasMessage("Serendip does not start: " + why);
        } finally {
            rows.execute(undo);
        }
    }

    @Test
    void another_database_than_postgresql_is_refused_in_one_sentence() {
        assertThatThrownBy(schema::startOnTheContainersOwn)
                .hasMessage("Serendip does not start: it needs PostgreSQL, and db.url leads to H2.");
    }

    @Test
    void only_the_tokens_hash_is_stored() throws Exception {
        var admitted = registration.register(registration(name()), browser());
        String token = admitted.session().reveal();
        assertThat(rows.count("select count(*) from sessions where token_hash = sha256('" + token + "'::bytea)"))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from sessions s where s::text like '%" + token + "%'"))
                .isZero();
    }

    @Test
    void a_new_password_ends_every_other_session_and_tells_so() {
        String name = name();
        var here = registration.register(registration(name), browser());
        var there = signIn.signIn(new SignInRequest(name, PASSWORD), browser());
        var me = identity(here);
        var other = identity(there);
        ownPassword.change(me, new PasswordChangeRequest(PASSWORD, "another horse battery"), known(here));
        assertThat(sessions.identify(here.session().reveal())).isPresent();
        assertThat(sessions.identify(there.session().reveal())).isEmpty();
        assertThat(transactionProbe.events())
                .contains(new SessionRevoked(me.account(), other.session(), SessionRevoked.Cause.SIGNED_OUT));
        assertThat(devices.knows(me.account(), here.device())).isTrue();
        assertThat(devices.knows(me.account(), there.device())).isFalse();
        assertThatExceptionOfType(WrongCredentials.class)
                .isThrownBy(() -> signIn.signIn(new SignInRequest(name, PASSWORD), browser()));
    }

    @Test
    void nothing_is_told_of_what_was_rolled_back() {
        var admitted = registration.register(registration(name()), browser());
        var me = identity(admitted);
        var session = sessions.of(me.account()).get(0);
        assertThatThrownBy(() -> transactionProbe.endAndFail(me.account(), session))
                .hasMessage("on purpose");
        assertThat(transactionProbe.events())
                .doesNotContain(new SessionRevoked(me.account(), me.session(), SessionRevoked.Cause.SIGNED_OUT));
        assertThat(sessions.identify(admitted.session().reveal())).isPresent();
    }

    @Test
    void deletion_leaves_nothing_and_is_told() {
        var admitted = registration.register(registration(name()), browser());
        AccountId me = identity(admitted).account();
        ownPassword.delete(identity(admitted), new AccountDeletionRequest(PASSWORD));
        for (String table :
                List.of("accounts where id", "sessions where account_id", "known_devices where account_id")) {
            assertThat(rows.count("select count(*) from " + table + " = '" + me + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(transactionProbe.events()).contains(new AccountDeleted(me));
        assertThat(sessions.identify(admitted.session().reveal())).isEmpty();
    }

    @Test
    void every_room_that_stores_something_exports_it() {
        var me =
                identity(registration.register(registration(name()), browser())).account();
        assertThat(exportContributor.stream().map(ExportContributor::name))
                .contains("account", "sessions", "knownDevices");
        assertThat(exportContributor.stream().map(room -> room.of(me))).doesNotContainNull();
    }

    @Test
    @RunAsClient
    void roles_are_enforced_and_no_http_session_is_made(@ArquillianResource URL base) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String cookie = ProbeClient.register(http, base);
        URI probe = base.toURI().resolve("api/probe/");
        assertThat(ProbeClient.ask(http, probe.resolve("user"), "").statusCode())
                .isEqualTo(401);
        assertThat(ProbeClient.ask(http, probe.resolve("user"), "serendip=" + "A".repeat(43))
                        .statusCode())
                .isEqualTo(401);
        var user = ProbeClient.ask(http, probe.resolve("user"), cookie);
        assertThat(user.body()).isEqualTo("USER, HttpSession: false");
        assertThat(user.headers().allValues("Set-Cookie")).isEmpty();
        // calls are hidden by their paths, which HiddenPathsFilterTest tests
        assertThat(ProbeClient.ask(http, probe.resolve("moderator"), cookie).statusCode())
                .isEqualTo(403);
        assertThat(ProbeClient.ask(http, probe.resolve("administrator"), cookie).statusCode())
                .isEqualTo(403);
        var surprise = ProbeClient.ask(http, probe.resolve("surprise"), cookie);
        assertThat(surprise.statusCode()).isEqualTo(500);
        assertThat(surprise.body())
                .contains("\"code\":\"internal\"")
                .doesNotContain("secret", "Exception", "chat.serendip");
    }
}
