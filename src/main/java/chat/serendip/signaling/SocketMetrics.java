package chat.serendip.signaling;

import chat.serendip.encounter.EncounterPersistence;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.WireName;
import chat.serendip.platform.database.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** What an operator sees of the sockets at {@code /metrics}. Safe for use by many threads. */
@ApplicationScoped
class SocketMetrics {

    private final MetricRegistry registry;
    private final Counter started;
    private final Counter outboxClosures;
    private final Counter relayFailures;
    private final Map<Mode, Histogram> waits = new EnumMap<>(Mode.class);

    @Inject
    SocketMetrics(
            MetricRegistry registry,
            Connections connections,
            LiveEncounters encounters,
            EncounterPersistence encounterPersistence) {
        this.registry = registry;
        registry.gauge(described("people_online", "Open sockets"), connections, Connections::count);
        registry.gauge(described("encounters_live", "Encounters that go on"), encounters, LiveEncounters::live);
        registry.gauge(
                described("encounters_unstored", "Records that wait for the database"),
                encounterPersistence,
                EncounterPersistence::waiting);
        registry.gauge(
                described("encounters_turned_away", "Records that found no room to wait for the database"),
                encounterPersistence,
                EncounterPersistence::turnedAway);
        started = registry.counter(described("encounters_started", "Encounters since the start"));
        outboxClosures = registry.counter(described("outbox_closures", "Sockets closed because nobody read them"));
        relayFailures = registry.counter(
                described("relay_failures", "Times that a client said it could use none of the relays"));
        Metadata seconds = Metadata.builder()
                .withName("serendip_seconds_waited")
                .withUnit(MetricUnits.SECONDS)
                .withDescription("From seeking to meeting, rounded down")
                .build();
        for (Mode mode : Mode.values()) {
            waits.put(mode, registry.histogram(seconds, tag(mode)));
        }
    }

    void start(@Observes @Priority(Schema.PRIORITY + 10) @Initialized(ApplicationScoped.class) Object event) {
        // observing the event creates this bean: so the metrics exist from the start, not only from the first socket on
    }

    /** An encounter began. */
    void began() {
        started.inc();
    }

    /** An account met a partner after waiting for that long. */
    void met(Mode mode, Duration waited) {
        Objects.requireNonNull(waits.get(mode)).update(waited.toSeconds());
    }

    /** A message was refused. */
    void refused(String code) {
        registry.counter(described("refusals", "Messages without effect, by code"), new Tag("code", code))
                .inc();
    }

    /** A client could use none of the relays. */
    void relayFailed() {
        relayFailures.inc();
    }

    /** The server closes a socket. */
    void closed(Closing reason) {
        registry.counter(
                        described("sockets_closed", "Sockets closed by the server, by reason"),
                        new Tag("reason", reason.wireName()))
                .inc();
        if (reason == Closing.NOT_READING) {
            outboxClosures.inc();
        }
    }

    static Tag tag(Mode mode) {
        return new Tag("mode", WireName.of(mode));
    }

    static Metadata described(String name, String description) {
        return Metadata.builder()
                .withName("serendip_" + name)
                .withDescription(description)
                .build();
    }
}
