package chat.serendip.moderation.reason;

import chat.serendip.platform.RequestRules;
import chat.serendip.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** A dismissal needs no reasons. */
@ApplicationScoped
class SavedReasonRules implements RequestRules<SavedReason> {

    @Override
    public Class<SavedReason> about() {
        return SavedReason.class;
    }

    @Override
    public Stream<Violation> broken(SavedReason saved) {
        return saved.chosen().stream()
                .filter(kind -> kind.sanction().isEmpty())
                .map(kind -> new Violation("kind", "This must be warn, suspend or ban.", "unknown"));
    }
}
