package chat.serendip.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;

/** Runs, whenever a test asks, what the server does with its database at start. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the field
public class SchemaProbe {

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource containersOwn;

    private final Schema schema;
    private final EntityManager entities;
    private final SchemaOwner owner;
    private final ServerLock lock;

    @Inject
    SchemaProbe(Schema schema, EntityManager entities, SchemaOwner owner, ServerLock lock) {
        this.schema = schema;
        this.entities = entities;
        this.owner = owner;
        this.lock = lock;
    }

    public void start() {
        schema.start(this);
    }

    /** Starts on the container's own in-memory database, as with a mistyped name. */
    public void startOnTheContainersOwn() {
        new Schema(containersOwn, entities, owner, lock).start(this);
    }
}
