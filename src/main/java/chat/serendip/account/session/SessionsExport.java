package chat.serendip.account.session;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The export's part about signed-in browsers. */
@ApplicationScoped
class SessionsExport implements ExportContributor {

    /** One session as stored. */
    public record ExportedSession(String device, Instant createdAt, Instant lastSeenAt) {}

    private final Sessions sessions;

    @Inject
    SessionsExport(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Object of(AccountId account) {
        return sessions.of(account).stream()
                .map(session -> new ExportedSession(session.device(), session.createdAt(), session.lastSeenAt()))
                .toList();
    }
}
