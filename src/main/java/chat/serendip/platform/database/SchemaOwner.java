package chat.serendip.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The role that owns the tables, where the operator gave Serendip one besides that which it runs as ({@code DB_OWNER},
 * {@code DB_OWNER_PASSWORD}). It migrates, and lets the other do the daily work: that one can't change the audit log then, nor
 * allow itself to.
 */
@ApplicationScoped
class SchemaOwner {

    private final Optional<DataSource> source;
    private final String worker;

    @Inject
    SchemaOwner(
            @ConfigProperty(name = "db.url") String url,
            @ConfigProperty(name = "db.user") String worker,
            @ConfigProperty(name = "db.owner") Optional<String> owner,
            @ConfigProperty(name = "db.owner.password") Optional<String> password) {
        this.worker = worker;
        this.source = owner.map(name -> as(name, password.orElse(""), url));
    }

    private static DataSource as(String owner, String password, String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner);
        source.setPassword(password);
        return source;
    }

    /** As whom to migrate; empty if Serendip owns its tables itself. */
    Optional<DataSource> source() {
        return source;
    }

    /** Gives the running role the rights that it needs, on what a migration has made as well. */
    void letWork() {
        source.ifPresent(owner -> {
            try (Connection connection = owner.getConnection();
                    PreparedStatement grant = connection.prepareStatement("select let_work(cast(? as name))")) {
                grant.setString(1, worker);
                grant.execute();
            } catch (SQLException e) {
                throw new UnusableDatabase(
                        "the role that DB_OWNER names can't give " + worker + " its rights (" + e.getMessage() + ").",
                        e);
            }
        });
    }
}
