package chat.serendip.moderation.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.serve.PostgresDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log is protected from the application and the owner of its tables, and shows a change by the superuser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditChainTest {

    /** With this a superuser's statements fire no trigger. */
    private static final String UNSEEN = "set session_replication_role = replica; ";

    /** Computes the hash of every entry from the 17th on again, and stores the last one in the head. */
    private static final String REWRITE = """
            do $$
            declare
                entry audit_entries;
                before bytea := (select hash from audit_entries where id = 16);
            begin
                for entry in select * from audit_entries where id >= 17 order by id loop
                    update audit_entries set previous = before,
                        hash = sha256(before || convert_to(audit_line(entry), 'UTF8')) where id = entry.id returning hash into before;
                end loop;
                update audit_head set hash = before;
            end $$""";

    private PostgresDatabase database;
    private String url;
    private int count;

    @BeforeAll
    void a_log_of_fifty_entries(@TempDir Path folder) throws SQLException {
        database = PostgresDatabase.start(folder.resolve("postgresql"), false);
        String server = database.address().url();
        PostgresDatabase.Address owner = database.owner().orElseThrow();
        url = server;
        asSuperuser("create database model owner " + owner.user());
        url = server.replaceFirst("/postgres$", "/model");
        Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("filesystem:db")
                .load()
                .migrate();
        asOwner("select let_work('" + database.address().user() + "')");
        write(50);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void each_on_its_own_copy() throws SQLException {
        url = database.address().url();
        String name = "log" + ++count;
        asSuperuser("create database " + name + " template model owner "
                + database.owner().orElseThrow().user());
        url = url.replaceFirst("/postgres$", "/" + name);
    }

    private void write(int entries) throws SQLException {
        asApplication("""
                insert into audit_entries (at, actor, actor_role, action, subject, detail)
                select now(), gen_random_uuid(), 'MODERATOR', 'case-viewed', 'case ' || gen_random_uuid(), '{"n":' || n || '}'
                from generate_series(1, %d) n""".formatted(entries));
    }

    private void asApplication(String sql) throws SQLException {
        execute(database.address().user(), sql);
    }

    private void asOwner(String sql) throws SQLException {
        execute(database.owner().orElseThrow().user(), sql);
    }

    private void asSuperuser(String sql) throws SQLException {
        execute("postgres", sql);
    }

    private void execute(String who, String sql) throws SQLException {
        try (Connection connection = as(who);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection as(String who) throws SQLException {
        return DriverManager.getConnection(url, who, who);
    }

    private VerificationResult verify() throws SQLException {
        try (Connection connection = as(database.address().user())) {
            return AuditChain.verify(connection);
        }
    }

    private String resultText(String... arguments) {
        return run(arguments).toString();
    }

    private record ProcessResult(int status, String output) {}

    private ProcessResult run(String... arguments) {
        var screen = new ByteArrayOutputStream();
        String user = database.address().user();
        int status = VerifyAudit.run(
                Map.of("DB_URL", url, "DB_USER", user, "DB_PASSWORD", user),
                arguments,
                new PrintStream(screen, true, StandardCharsets.UTF_8));
        return new ProcessResult(status, screen.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void a_log_that_nobody_touched_is_intact() throws SQLException {
        VerificationResult verificationResult = verify();
        assertThat(verificationResult.lines())
                .containsExactly("The audit log is intact: 50 entries, none altered, removed or inserted.");
        assertThat(verificationResult.entries()).isEqualTo(50);
    }

    @Test
    void an_empty_log_is_intact() throws SQLException {
        asSuperuser(UNSEEN
                + "truncate audit_entries; update audit_head set entries = 0, hash = decode(repeat('00', 32), 'hex')");
        assertThat(verify().intact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update audit_entries set detail = '{}' where id = 17               | Entry 17 was altered
                    update audit_entries set actor = null where id = 1                 | Entry 1 was altered
                    update audit_entries set at = at + interval '1 ms' where id = 50   | Entry 50 was altered
                    update audit_entries set hash = sha256('x') where id = 17          | Entry 17 was altered
                    update audit_entries set previous = sha256('x') where id = 17      | Entry 17 was altered
                    delete from audit_entries where id = 17                            | Entry 17 was removed
                    delete from audit_entries where id = 1                             | Entry 1 was removed
                    delete from audit_entries where id = 50                            | Entry 50 was removed
                    delete from audit_entries                                          | Entry 1 was removed
                    """)
    void exactly_what_was_done_behind_the_triggers_is_named(String change, String named) throws SQLException {
        asSuperuser(UNSEEN + change);
        assertThat(verify().lines()).singleElement().asString().startsWith(named);
    }

    @Test
    void an_entry_whose_hash_was_made_to_fit_is_named_because_the_next_one_remembers_it() throws SQLException {
        asSuperuser(UNSEEN + """
                update audit_entries set detail = '{}' where id = 17;
                update audit_entries e set hash = sha256(previous || convert_to(audit_line(e), 'UTF8')) where id = 17""");
        assertThat(verify().lines()).singleElement().asString().startsWith("Entry 17 was replaced");
    }

    @Test
    void the_newest_entry_whose_hash_was_made_to_fit_is_named_because_the_head_remembers_it() throws SQLException {
        asSuperuser(UNSEEN + """
                update audit_entries set detail = '{}' where id = 50;
                update audit_entries e set hash = sha256(previous || convert_to(audit_line(e), 'UTF8')) where id = 50""");
        assertThat(verify().lines()).singleElement().asString().startsWith("Entry 50 was replaced");
    }

    @Test
    void a_newest_entry_that_was_removed_stays_missing_whatever_is_written_after_it() throws SQLException {
        asSuperuser(UNSEEN + "delete from audit_entries where id = 50");
        write(3);
        assertThat(verify().lines()).containsExactly("Entry 50 was removed.");
    }

    @Test
    void of_two_that_were_slipped_in_at_the_end_the_first_is_named_first() throws SQLException {
        asSuperuser(UNSEEN + """
                insert into audit_entries
                select 51, at, actor, actor_role, action, subject, detail, hash, sha256('x') from audit_entries where id = 50;
                update audit_entries e set hash = sha256(previous || convert_to(audit_line(e), 'UTF8')) where id = 51;
                insert into audit_entries
                select 52, at, actor, actor_role, action, subject, detail, hash, sha256('x') from audit_entries where id = 51""");
        assertThat(verify().brokenAt()).hasValue(51);
    }

    @Test
    void an_entry_that_was_slipped_in_at_the_end_is_named() throws SQLException {
        asSuperuser(UNSEEN + """
                insert into audit_entries
                select 51, at, actor, actor_role, action, subject, detail, hash, sha256('x') from audit_entries where id = 50;
                update audit_entries e set hash = sha256(previous || convert_to(audit_line(e), 'UTF8')) where id = 51""");
        assertThat(verify().lines()).singleElement().asString().startsWith("Entry 51 was added past the chain");
    }

    @Test
    void an_entry_that_was_slipped_in_between_is_noticed_by_the_one_whose_number_it_took() throws SQLException {
        asSuperuser(UNSEEN + """
                alter table audit_entries drop constraint one_successor;
                update audit_entries set id = id + 100000 where id >= 17;
                update audit_entries set id = id - 99999 where id > 100000;
                insert into audit_entries
                select 17, at, actor, actor_role, action, subject, '{}', hash, sha256('x') from audit_entries where id = 16;
                update audit_entries e set hash = sha256(previous || convert_to(audit_line(e), 'UTF8')) where id = 17""");
        assertThat(verify().lines()).first().asString().startsWith("Entry 18 was altered");
    }

    @Test
    void who_rewrites_everything_is_given_away_by_an_earlier_verification() throws SQLException {
        assertThat(run().status()).isZero();
        write(5);
        asSuperuser(UNSEEN + "update audit_entries set detail = '{}' where id = 17; " + REWRITE);
        assertThat(verify().lines()).singleElement().asString().startsWith("Entry 50 was replaced");
    }

    @Test
    void who_rewrites_the_verifications_too_is_given_away_by_a_head_that_was_kept_elsewhere() throws SQLException {
        String kept = run().output().replaceFirst("(?s).*head is ([^;]+);.*", "$1");
        asSuperuser(UNSEEN + "update audit_entries set detail = '{}' where id = 17; " + REWRITE
                + "; truncate audit_verifications");
        assertThat(resultText()).contains("status=0");
        assertThat(resultText(kept)).contains("status=1", "Entry 50 was replaced");
    }

    @Test
    void a_log_that_was_cut_back_to_an_earlier_head_is_given_away_by_a_later_one() throws SQLException {
        String kept = run().output().replaceFirst("(?s).*head is ([^;]+);.*", "$1");
        asSuperuser(UNSEEN + """
                delete from audit_entries where id > 40; truncate audit_verifications;
                update audit_head set entries = 40, hash = (select hash from audit_entries where id = 40)""");
        assertThat(run(kept).output()).startsWith("Entry 41 was removed.");
    }

    @Test
    void the_command_ends_as_scripts_expect_and_its_finding_is_kept() throws SQLException {
        assertThat(run().output())
                .startsWith("The audit log is intact: 50 entries")
                .contains("Its head is 50:");
        asSuperuser(UNSEEN + "update audit_entries set detail = '{}' where id = 17");
        assertThat(run())
                .isEqualTo(new ProcessResult(1, "Entry 17 was altered: its hash is not that of what it says."));
        try (Connection connection = as(database.address().user());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select string_agg(entries || ' ' || coalesce(broken_at::text, 'intact'), ', ' order by id)"
                                        + " from audit_verifications")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("50 intact, 50 17");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17:xyz", "help"})
    void what_is_no_head_is_answered_with_how_to_use_it(String argument) {
        assertThat(run(argument).status()).isEqualTo(2);
        assertThat(run(argument).output()).contains("java -jar serendip.war [HEAD]");
    }

    @Test
    void a_database_that_is_away_gives_no_verification_result() {
        url = "jdbc:postgresql://127.0.0.1:1/serendip";
        assertThat(run()).extracting(ProcessResult::status).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set detail = '{}'",
                "delete from audit_entries",
                "truncate audit_entries",
                "update audit_head set entries = 0",
                "delete from audit_head",
                "insert into audit_head values (true, 0, '')",
                "update audit_verifications set broken_at = null",
                "delete from audit_verifications",
                "truncate audit_verifications",
                "delete from flyway_schema_history"
            })
    void the_application_has_no_right_to_change_the_log(String change) {
        assertThatThrownBy(() -> asApplication(change)).hasMessageContaining("permission denied for table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant update on audit_entries to serendip; update audit_entries set detail = '{}'",
                "alter table audit_entries disable trigger append_only",
                "drop trigger append_only on audit_entries",
                "drop table audit_entries",
                "alter table audit_entries owner to serendip",
                "create or replace function chain_audit_entry() returns trigger language plpgsql as 'begin return new; end'",
                "create function mine() returns int language sql as 'select 1'",
                "create temporary table mine (like audit_entries); create trigger mine before insert on mine for each row"
                        + " execute function chain_audit_entry()",
                "set session_replication_role = replica",
                "set role serendip_owner",
                "select let_work('serendip'); update audit_entries set detail = '{}'"
            })
    void the_application_can_not_give_itself_the_right(String change) throws SQLException {
        assertThatThrownBy(() -> asApplication(change))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).startsWith("42501"));
        assertThat(verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entries set detail = '{}'", "delete from audit_entries", "truncate audit_entries"})
    void the_owner_has_no_right_either_and_the_triggers_refuse_it_still_when_it_takes_it_back(String change)
            throws SQLException {
        assertThatThrownBy(() -> asOwner(change)).hasMessageContaining("permission denied for table");
        assertThatThrownBy(() -> asOwner("grant update, delete, truncate on audit_entries to current_user; " + change))
                .hasMessageContaining("the audit log is append-only");
    }
}
