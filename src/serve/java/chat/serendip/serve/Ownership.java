package chat.serendip.serve;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives Serendip two roles in its embedded database. The owner owns and migrates everything. The worker serves
 * requests, and may do only what the owner grants: a superuser or an owner could grant itself whatever it is forbidden.
 * Tables that belong to another role are handed over to the owner, so that data of earlier versions can still be used.
 */
final class Ownership {

    private static final String OWNER = "serendip_owner";
    private static final String WORKER = "serendip";

    /**
     * Hands over everything in the schema that belongs to another role; indexes and columns' sequences follow their
     * tables.
     */
    private static final String HAND_OVER = """
            do $$
            declare found record;
            begin
                if not exists (select from pg_roles where rolname = 'serendip') then
                    create role serendip login password 'serendip';
                end if;
                if not exists (select from pg_roles where rolname = 'serendip_owner') then
                    create role serendip_owner login password 'serendip_owner';
                end if;
                execute format('alter database %I owner to serendip_owner', current_database());
                alter schema public owner to serendip_owner;
                for found in
                    select c.oid::regclass as name, case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                        when 'S' then 'sequence' else 'table' end as kind
                    from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                        and c.relowner <> 'serendip_owner'::regrole
                        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')
                                        and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass)
                loop
                    execute format('alter %s %s owner to serendip_owner', found.kind, found.name);
                end loop;
                for found in
                    select oid::regprocedure as name from pg_proc
                    where pronamespace = 'public'::regnamespace and proowner <> 'serendip_owner'::regrole
                loop
                    execute format('alter routine %s owner to serendip_owner', found.name);
                end loop;
            end $$""";

    private Ownership() {}

    /** Creates the roles in an embedded database and hands everything over, as the superuser. */
    static DatabaseRoles of(String url) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(HAND_OVER);
        }
        return new DatabaseRoles(
                new PostgresDatabase.Address(url, WORKER, WORKER), new PostgresDatabase.Address(url, OWNER, OWNER));
    }

    /** The addresses for the two roles. */
    record DatabaseRoles(PostgresDatabase.Address worker, PostgresDatabase.Address owner) {}
}
