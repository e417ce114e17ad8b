package chat.serendip.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The database role that owns the tables, if the operator configured one besides the role that Serendip runs as
 * ({@code DB_OWNER}, {@code DB_OWNER_PASSWORD}). The owner migrates, and grants the running role what it needs. So the
 * running role can't change the audit log, nor grant itself that right.
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
        this.source = owner.map(name -> DirectSource.of(url, name, password.orElse("")));
    }

    /** The data source for migrations; empty if the running role owns the tables itself. */
    Optional<DataSource> source() {
        return source;
    }

    /** Grants the running role the rights that it needs, also on tables that a migration has just made. */
    void grantRights() {
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
