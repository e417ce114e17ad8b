package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.serve.CannotServe;
import chat.serendip.serve.Database;
import chat.serendip.serve.RunningSerendip;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class RefusalIT {

    @Test
    void a_server_that_refuses_its_database_ends_the_start_with_its_sentence(RunningSerendip serendip)
            throws Exception {
        Database.Address later = migratedByALaterVersion(serendip.database());
        assertThatThrownBy(() -> {
                    try (var refusing = new RunningSerendip(Installations.on(later), line -> {})) {
                        refusing.start(step -> {});
                    }
                })
                .isInstanceOf(CannotServe.class)
                .hasMessageStartingWith("The server did not become ready: Serendip does not start: "
                        + "the database's history of migrations isn't this version's "
                        + "(Detected applied migration not resolved locally: 999.)");
    }

    /** Another database beside the shared one, with nothing in it but the history of a version to come. */
    private static Database.Address migratedByALaterVersion(Database.Address shared) throws SQLException {
        Database.Address superuser = new Database.Address(shared.url(), "postgres", "postgres");
        execute(superuser, "create database later owner " + shared.user());
        Database.Address later = new Database.Address(
                shared.url().replaceFirst("/postgres$", "/later"), shared.user(), shared.password());
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

    private static void execute(Database.Address where, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
