package chat.serendip.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** This run of this server: a new id at each start, by which seats name it. */
@ApplicationScoped
class Node {

    private final UUID id = UUID.randomUUID();

    UUID id() {
        return id;
    }
}
