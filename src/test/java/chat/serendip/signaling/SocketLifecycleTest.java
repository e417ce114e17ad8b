package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Identity;
import chat.serendip.block.AccountBlocks;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.encounter.UnstoredEncounters;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbyEvent;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.lobby.Wish;
import chat.serendip.platform.AcceptingState;
import chat.serendip.platform.ManualClock;
import chat.serendip.signaling.relay.IceServers;
import chat.serendip.talk.Absence;
import chat.serendip.talk.Introduction;
import chat.serendip.talk.Meeting;
import chat.serendip.talk.TalkSettings;
import chat.serendip.talk.Talks;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two threads do at once what concerns one talk, again and again. */
class SocketLifecycleTest {

    private static final int ROUNDS = 1_000;
    private static final SocketSettings SETTINGS = new SocketSettings(
            Duration.ofSeconds(4),
            Duration.ofSeconds(10),
            Duration.ofSeconds(8),
            128,
            655_360,
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            LobbySettings.DEFAULT,
            TalkSettings.DEFAULT);

    private final ManualClock clock = new ManualClock();
    private final Connections connections = new Connections();
    private final LiveEncounters encounters = UnstoredEncounters.with(clock);
    private final TalkEventSender talkEventSender =
            new TalkEventSender(connections, encounters, new IceServers("", "", "", Duration.ofMinutes(10), clock));
    private final Talks<Connection> talks = new Talks<>(clock, TalkSettings.DEFAULT, talkEventSender);
    private final Lobby lobby = new Lobby(clock, clock, new SecureRandom(), LobbySettings.DEFAULT, this::onEvent);
    private final BlockListLoader blockListLoader =
            new BlockListLoader(account -> new AccountBlocks(Set.of(), Set.of()), lobby, connections, Runnable::run);

    @SuppressWarnings("NullAway") // nobody asks for a relay, and nothing is refused
    private final Conversation conversation =
            new Conversation(new AcceptingState(), lobby, talks, encounters, null, null, clock);

    private final SocketLifecycle socketLifecycle = new SocketLifecycle(
            lobby, connections, talks, talkEventSender, encounters, blockListLoader, conversation, SETTINGS);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Optional<LobbyEvent.Met> firstOfPair = Optional.empty();

    /** A client: what it was sent, and its connection. */
    private final class Client {

        private final RecordingSocket socket = new RecordingSocket();
        private final Connection connection;

        Client(Identity identity) {
            connection = socket.connect(identity, clock);
        }

        Client opens(Resumption resumption) {
            socketLifecycle.opened(connection, resumption);
            return this;
        }

        /** All that it was sent, as one text. */
        String read() {
            for (int sent = 0; sent < socket.inFlight.size(); sent++) {
                socket.inFlight.get(sent).accept(true);
            }
            return String.join("\n", socket.sent);
        }
    }

    private void onEvent(LobbyEvent event) {
        if (event instanceof LobbyEvent.Met met) {
            firstOfPair.ifPresent(first -> {
                encounters.begin(new LiveEncounter(
                        met.encounter(),
                        met.mode(),
                        met.at(),
                        List.of(),
                        new Participant(met.account(), met.pseudonym()),
                        new Participant(met.partner().account(), met.partner().pseudonym())));
                talks.begin(new Meeting(met.encounter(), met.mode(), met.at()), introduction(first), introduction(met));
            });
            firstOfPair = firstOfPair.isPresent() ? Optional.empty() : Optional.of(met);
        } else if (event instanceof LobbyEvent.Parted parted) {
            talks.part(parted.encounter(), parted.account(), parted.reason());
        }
    }

    private static Introduction introduction(LobbyEvent.Met met) {
        return new Introduction(met.account(), met.polite(), met.partner().pseudonym(), List.of(), List.of());
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Client comes(Identity identity) {
        Client client = new Client(identity).opens(new Resumption(Optional.empty(), 0, false));
        lobby.seek(identity.account(), Wish.forAnybody(Mode.TEXT));
        return client;
    }

    private EncounterId encounterOf(Client client) {
        String met = client.read();
        int at = met.indexOf("\"encounter\":\"") + 13;
        return EncounterId.parse(met.substring(at, at + 36));
    }

    private void atOnce(Runnable one, Runnable other) {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> after(start, one), threads),
                        CompletableFuture.runAsync(() -> after(start, other), threads))
                .join();
    }

    private static void after(CyclicBarrier start, Runnable action) {
        try {
            start.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        action.run();
    }

    @Test
    void whoever_comes_back_while_the_partner_leaves_hears_so_or_is_free() {
        int resumed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Identity ann = RecordingSocket.somebody();
            Client first = comes(ann);
            Client bob = comes(RecordingSocket.somebody());
            EncounterId encounter = encounterOf(first);
            socketLifecycle.lost(first.connection, Absence.LOST);
            Client back = new Client(ann);
            String leave = "{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}";
            atOnce(
                    () -> back.opens(new Resumption(Optional.of(encounter), 0, false)),
                    () -> conversation.receive(bob.connection, leave));
            String heard = back.read();
            if (heard.contains("\"resumed\"")) {
                resumed++;
                assertThat(heard).contains("\"type\":\"parted\"");
            } else {
                assertThat(heard).contains("\"type\":\"welcome\"").doesNotContain("\"type\":\"parted\"");
            }
            assertThat(bob.read()).contains("\"type\":\"parted\"");
            assertThat(lobby.seek(ann.account(), Wish.forAnybody(Mode.VIDEO))).isEmpty();
            assertThat(lobby.stop(ann.account())).isEmpty();
        }
        assertThat(resumed).as("rounds in which the handshake was first").isPositive();
    }

    @Test
    void of_two_sockets_that_come_back_at_once_one_goes_on() {
        for (int round = 0; round < ROUNDS; round++) {
            Identity ann = RecordingSocket.somebody();
            Client first = comes(ann);
            Client bob = comes(RecordingSocket.somebody());
            EncounterId encounter = encounterOf(first);
            socketLifecycle.lost(first.connection, Absence.LOST);
            Resumption resumption = new Resumption(Optional.of(encounter), 0, false);
            List<Client> both = List.of(new Client(ann), new Client(ann));
            atOnce(() -> both.get(0).opens(resumption), () -> both.get(1).opens(resumption));
            Client newest = both.get(0).connection.closing() == null ? both.get(0) : both.get(1);
            Client older = newest == both.get(0) ? both.get(1) : both.get(0);
            assertThat(older.socket.calls).containsExactly("replaced");
            assertThat(newest.socket.calls).isEmpty();
            socketLifecycle.lost(older.connection, Absence.LOST);
            conversation.receive(
                    bob.connection, "{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"hello\"}");
            assertThat(newest.read()).contains("hello");
            assertThat(older.read()).doesNotContain("hello");
            assertThat(bob.read()).doesNotContain("parted");
        }
    }
}
