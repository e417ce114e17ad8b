package chat.serendip.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database role that Serendip uses when the launcher starts the database. */
class OwnershipTest {

    private static Connection as(String user, PostgresDatabase database) throws SQLException {
        return DriverManager.getConnection(database.address().url(), user, user);
    }

    private static Object asked(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        }
    }

    @Test
    void the_owner_gets_what_a_superuser_made_before_and_the_worker_owns_nothing(@TempDir Path folder)
            throws Exception {
        Path data = folder.resolve("postgresql");
        try (PostgresDatabase database = PostgresDatabase.start(data, false);
                Connection superuser = as("postgres", database);
                Statement of = superuser.createStatement()) {
            of.execute("create table log (id bigint generated always as identity primary key, what text)");
            of.execute("create function refuse() returns trigger language plpgsql as 'begin return new; end'");
            of.execute("create trigger refuse before insert on log for each row execute function refuse()");
            of.execute("insert into log (what) values ('before')");
        }
        try (PostgresDatabase database = PostgresDatabase.start(data, false);
                Connection owner = as(database.owner().orElseThrow().user(), database);
                Connection worker = as(database.address().user(), database);
                Statement of = owner.createStatement();
                Statement by = worker.createStatement()) {
            assertThat(asked(owner, "select bool_or(rolsuper) from pg_roles where rolname like 'serendip%'"))
                    .isEqualTo(false);
            of.execute("alter table log add column more text");
            of.execute(
                    "create or replace function refuse() returns trigger language plpgsql as 'begin return new; end'");
            of.execute("create table another (id int)");
            of.execute("grant select, insert on log to " + database.address().user());
            by.execute("insert into log (what) values ('after')");
            for (String forbidden : new String[] {"update log set what = ''", "delete from log", "truncate log"}) {
                assertThatThrownBy(() -> by.execute(forbidden)).as(forbidden).hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> by.execute("drop table log")).hasMessageContaining("must be owner");
            assertThat(asked(worker, "select count(*) from log")).isEqualTo(2L);
        }
    }
}
