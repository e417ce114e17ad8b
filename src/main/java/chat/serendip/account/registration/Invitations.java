package chat.serendip.account.registration;

import chat.serendip.account.Role;
import chat.serendip.account.Token;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.database.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Invitations for the first administrator. There are no default accounts, so at a start with an empty database a link
 * is printed by which one person registers as administrator. The link is valid until it is used, or until the next
 * start with a still empty database replaces it.
 */
@ApplicationScoped
@Transactional
public class Invitations {

    private final EntityManager entities;
    private final Clock clock;
    private final SecureRandom random;
    private final String url;

    @Inject
    Invitations(
            EntityManager entities,
            Clock clock,
            SecureRandom random,
            @ConfigProperty(name = "serendip.url") String url) {
        this.entities = entities;
        this.clock = clock;
        this.random = random;
        this.url = url.replaceAll("/+$", "");
    }

    void start(@Observes @Priority(Schema.PRIORITY + 100) @Initialized(ApplicationScoped.class) Object event) {
        if (entities.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0) {
            announce(System.out, renewed());
        }
    }

    private void announce(PrintStream out, Token token) {
        // the operator must see it, and no log may keep it
        out.println("Register the first administrator at: " + url + "/register?invitation=" + token.reveal());
    }

    public Token renewed() {
        entities.createNativeQuery("delete from invitations").executeUpdate();
        var token = Token.fresh(random);
        entities.createNativeQuery("insert into invitations (token_hash, role, created_at) values (?1, ?2, ?3)")
                .setParameter(1, token.hash())
                .setParameter(2, Role.ADMINISTRATOR.name())
                .setParameter(3, clock.instant())
                .executeUpdate();
        return token;
    }

    /**
     * Uses an invitation up, within the registration's transaction, and returns the role that it gives.
     *
     * @throws Invalid if it is unknown or was used, also if another registration used it a moment earlier
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Role consume(String invitation) {
        return Token.parse(invitation)
                .flatMap(this::role)
                .orElseThrow(() -> new Invalid("invitation", "unknown", "This link has been used or never was one."));
    }

    private Optional<Role> role(Token token) {
        List<?> roles = entities.createNativeQuery(
                        "delete from invitations where token_hash = ?1 returning role", String.class)
                .setParameter(1, token.hash())
                .getResultList();
        return roles.stream().map(role -> Role.valueOf((String) role)).findFirst();
    }
}
