package chat.serendip.writes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.platform.Invalid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a transaction read before it took a lock may have changed when it has the lock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class MeanwhileTest {

    private Transactions transactions;

    @BeforeAll
    void start() throws Exception {
        transactions = new Transactions(new Writes());
    }

    @AfterAll
    void stop() throws Exception {
        transactions.close();
    }

    @BeforeEach
    void bob_is_signed_in() {
        transactions.execute("alter table sessions drop constraint if exists full_up");
        transactions.execute("update accounts set password_hash = '%s' where id = id('bob')"
                .formatted(WritesFixture.hashOfPassword("bob")));
        transactions.execute("delete from sessions where id = id('bob-session')");
        transactions.execute("""
                insert into sessions (id, account_id, token_hash, device, created_at, last_seen_at, mfa_verified_at)
                values (id('bob-session'), id('bob'), sha256('%s'), 'd', lately() - interval '1 day', lately(), lately())
                """.formatted(WritesFixture.token("bob")));
    }

    private void run(String entryPoint, Object[] given, String meanwhile) throws Exception {
        transactions
                .lockstep()
                .alone(() -> transactions.run(entryPoint, given, true), () -> transactions.execute(meanwhile));
    }

    private String ofBobsSession(String column) {
        return String.valueOf(transactions.one("select " + column + " from sessions where id = id('bob-session')"));
    }

    @Test
    void a_second_factor_that_is_withdrawn_while_its_session_is_seen_stays_so() throws Exception {
        String before = ofBobsSession("last_seen_at");
        run("Sessions.identify(String)", Writes.seen("bob"), "update sessions set mfa_verified_at = null");
        assertThat(ofBobsSession("mfa_verified_at")).isEqualTo("null");
        assertThat(ofBobsSession("last_seen_at")).isNotEqualTo(before);
    }

    @Test
    void a_session_that_ends_while_it_is_seen_is_no_fault() throws Exception {
        run("Sessions.identify(String)", Writes.seen("bob"), "delete from sessions where id = id('bob-session')");
        assertThat(ofBobsSession("count(*)")).isEqualTo("0");
    }

    @Test
    void of_two_new_passwords_at_once_the_second_is_refused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> run(
                        "PasswordReplacement.replace(Identity, String, String, Browser)",
                        Writes.newPassword("bob"),
                        "update accounts set password_hash = '$argon2id$first' where id = id('bob')"));
        assertThat(transactions.one("select password_hash from accounts where id = id('bob')"))
                .isEqualTo("$argon2id$first");
    }

    @Test
    void a_session_that_has_ended_changes_no_password() {
        assertThatExceptionOfType(NotSignedIn.class)
                .isThrownBy(() -> run(
                        "PasswordReplacement.replace(Identity, String, String, Browser)",
                        Writes.newPassword("bob"),
                        "delete from sessions where id = id('bob-session')"));
    }

    @Test
    void an_account_without_its_first_session_is_not_made() {
        transactions.execute("alter table sessions add constraint full_up check (false) not valid");
        assertThatThrownBy(() -> transactions.run(
                        "AccountCreation.open(ValidRegistration, String, Optional, Browser)",
                        Writes.registration("bob"),
                        true))
                .hasStackTraceContaining("full_up");
        assertThat(transactions.one("select count(*) from accounts where username = 'new'"))
                .isEqualTo("0");
        assertThat(transactions.one("select count(*) from invitations"))
                .as("the invitation is as good as before")
                .isEqualTo("1");
    }
}
