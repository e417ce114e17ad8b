package chat.serendip.serve;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sees to it that Serendip owns its database and is no more in it than that: what a superuser is forbidden, it does all the
 * same. Data that was made as the superuser changes hands, so that a folder of before goes on.
 */
final class Ownership {

    private static final String OWNER = "serendip";

    /** Everything of the superuser's that is in the schema; indexes and sequences of columns follow their tables. */
    private static final String HAND_OVER = """
            do $$
            declare found record;
            begin
                if not exists (select from pg_roles where rolname = 'serendip') then
                    create role serendip login password 'serendip';
                end if;
                execute format('alter database %I owner to serendip', current_database());
                alter schema public owner to serendip;
                for found in
                    select c.oid::regclass as name, case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                        when 'S' then 'sequence' else 'table' end as kind
                    from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                        and c.relowner <> 'serendip'::regrole
                        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')
                                        and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass)
                loop
                    execute format('alter %s %s owner to serendip', found.kind, found.name);
                end loop;
                for found in
                    select oid::regprocedure as name from pg_proc
                    where pronamespace = 'public'::regnamespace and proowner <> 'serendip'::regrole
                loop
                    execute format('alter routine %s owner to serendip', found.name);
                end loop;
            end $$""";

    private Ownership() {}

    /** How Serendip reaches the database that the superuser has just started. */
    static Database.Address of(String url) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(HAND_OVER);
        }
        return new Database.Address(url, OWNER, OWNER);
    }
}
