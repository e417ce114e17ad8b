package chat.serendip.encounter;

import chat.serendip.platform.database.Schema;
import chat.serendip.platform.database.ServerLock;
import chat.serendip.platform.job.RetentionJob;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hears, every second, which of this server's seats somebody else has claimed. While it holds the server's lock that can
 * only be a late statement of an earlier run: the seat is taken back. One thread hears; the hourly
 * deletion may be on another.
 */
@ApplicationScoped
class SeatNews implements RetentionJob {

    private static final Logger LOG = Logger.getLogger(SeatNews.class.getName());

    private final Node node;
    private final SeatStore seats;
    private final LiveEncounters encounters;
    private final ServerLock lock;
    private final Clock clock;
    private final Duration tail;

    /** The numbers above {@link #settled} that were heard: news are committed in another order than that of their numbers. */
    private final Set<Long> heard = new HashSet<>();

    private long settled;

    /** @param tail how long after its end an encounter's lines are kept, and what its people were looking for */
    @Inject
    SeatNews(
            Node node,
            SeatStore seats,
            LiveEncounters encounters,
            ServerLock lock,
            Clock clock,
            @ConfigProperty(name = "serendip.encounter.tail") Duration tail) {
        this.node = node;
        this.seats = seats;
        this.encounters = encounters;
        this.lock = lock;
        this.clock = clock;
        this.tail = tail;
    }

    void start(
            @Observes @Priority(Schema.PRIORITY + 10) @Initialized(ApplicationScoped.class) Object event,
            Threads threads) {
        threads.every("news", Duration.ofSeconds(1), this::listen);
    }

    void listen() {
        if (!lock.isHeld()) {
            return;
        }
        for (SeatStore.Heard news : seats.news(node.id(), settled)) {
            if (heard.add(news.number())) {
                takeBack(news);
            }
            if (news.settled()) {
                settled = news.number();
                heard.remove(settled);
            }
        }
    }

    private void takeBack(SeatStore.Heard news) {
        if (!news.node().equals(node.id()) && seats.takeBack(node.id(), news, encounters.seatOf(news.account()))) {
            LOG.warning("A late statement of an earlier run had changed a seat; it is taken back");
        }
    }

    @Override
    public String name() {
        return "news of seats, and the encounters in them that have ended";
    }

    @Override
    public void run() {
        seats.forgetNews();
        seats.forgetEnded(clock.instant().minus(tail));
    }
}
