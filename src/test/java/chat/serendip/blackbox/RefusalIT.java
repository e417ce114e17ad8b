package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.serve.CannotServe;
import chat.serendip.serve.PostgresDatabase;
import chat.serendip.serve.RunningSerendip;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class RefusalIT {

    @Test
    void a_server_that_refuses_its_database_ends_the_start_with_its_sentence(RunningSerendip serendip)
            throws Exception {
        assertThatRefused(migratedByALaterVersion(serendip.database()))
                .hasMessageStartingWith("The server did not become ready: Serendip does not start: "
                        + "the database's history of migrations isn't this version's "
                        + "(Detected applied migration not resolved locally: 999.)");
    }

    @Test
    void a_migration_that_fails_is_told_with_what_the_database_said(RunningSerendip serendip) throws Exception {
        assertThatRefused(withoutRoomForAccounts(serendip.database()))
                .hasMessageStartingWith("The server did not become ready: Serendip does not start: "
                        + "the database can't be migrated (")
                .hasMessageContaining("V1__accounts.sql")
                .hasMessageContaining("ERROR: no accounts here): it is left as it was before that migration.");
    }

    private static AbstractThrowableAssert<?, ?> assertThatRefused(PostgresDatabase.Address database) {
        return assertThatThrownBy(() -> {
                    try (var refusing = new RunningSerendip(Installations.on(database), line -> {})) {
                        refusing.start(step -> {});
                    }
                })
                .isInstanceOf(CannotServe.class);
    }

    /** Another database, which has only the migration history of a later version. */
    private static PostgresDatabase.Address migratedByALaterVersion(PostgresDatabase.Address shared)
            throws SQLException {
        PostgresDatabase.Address later = beside(shared, "later");
        execute(later, """
                create table flyway_schema_history (
                    installed_rank integer primary key, version varchar(50), description varchar(200) not null,
                    type varchar(20) not null, script varchar(1000) not null, checksum integer,
                    installed_by varchar(100) not null, installed_on timestamp not null default now(),
                    execution_time integer not null, success boolean not null);
                insert into flyway_schema_history values
                    (1, '999', 'later', 'SQL', 'V999__later.sql', 1, 'somebody', now(), 1, true)
                """);
        return later;
    }

    /** Another database, which refuses every change of the schema that mentions accounts. */
    private static PostgresDatabase.Address withoutRoomForAccounts(PostgresDatabase.Address shared)
            throws SQLException {
        PostgresDatabase.Address narrow = beside(shared, "narrow");
        execute(superuserOf(narrow), """
                create schema apart;
                create function apart.refuse() returns event_trigger language plpgsql as $$ begin
                    if current_query() like '%accounts%' then raise exception 'no accounts here'; end if;
                end $$;
                create event trigger refusing on ddl_command_start execute function apart.refuse();
                """);
        return narrow;
    }

    private static PostgresDatabase.Address beside(PostgresDatabase.Address shared, String name) throws SQLException {
        execute(superuserOf(shared), "create database " + name + " owner " + shared.user());
        return new PostgresDatabase.Address(
                shared.url().replaceFirst("/postgres$", "/" + name), shared.user(), shared.password());
    }

    private static PostgresDatabase.Address superuserOf(PostgresDatabase.Address database) {
        return new PostgresDatabase.Address(database.url(), "postgres", "postgres");
    }

    private static void execute(PostgresDatabase.Address where, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
