package chat.serendip.account.session;

import chat.serendip.account.AccountDeleted;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.job.RetentionJob;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network from which each account last made a request. It is kept in memory only, for some time, and for no more
 * than the last few thousand accounts: networks are stored nowhere. Safe for use by many threads.
 */
@ApplicationScoped
class RecentNetworks implements RetentionJob {

    private static final int MOST = 10_000;

    private record SeenNetwork(String network, Instant at) {}

    private final Clock clock;
    private final Duration remembered;

    @GuardedBy("this")
    private final Map<AccountId, SeenNetwork> seen = new LinkedHashMap<>();

    /** @param remembered how long an account's network is known after its last request from there */
    @Inject
    RecentNetworks(Clock clock, @ConfigProperty(name = "serendip.marks.recent-network") Duration remembered) {
        this.clock = clock;
        this.remembered = remembered;
    }

    synchronized void note(AccountId account, String network) {
        // the newest last, so that the oldest is removed first
        seen.remove(account);
        seen.put(account, new SeenNetwork(network, clock.instant()));
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
    }

    /** Forgets the network of a deleted account. */
    synchronized void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDeleted event) {
        seen.remove(event.account());
    }

    @Override
    public String name() {
        return "networks in memory";
    }

    @Override
    public synchronized void run() {
        Instant since = clock.instant().minus(remembered);
        seen.values().removeIf(last -> !last.at().isAfter(since));
    }

    synchronized Optional<String> lately(AccountId account) {
        Instant since = clock.instant().minus(remembered);
        return Optional.ofNullable(seen.get(account))
                .filter(last -> last.at().isAfter(since))
                .map(SeenNetwork::network);
    }
}
