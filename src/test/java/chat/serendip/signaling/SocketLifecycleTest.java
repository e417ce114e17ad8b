package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Identity;
import chat.serendip.block.AccountBlocks;
import chat.serendip.encounter.Claim;
import chat.serendip.encounter.EndReason;
import chat.serendip.encounter.Ledger;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.encounter.UnstoredEncounters;
import chat.serendip.kernel.AccountId;
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
import chat.serendip.talk.TalkEvent;
import chat.serendip.talk.TalkSettings;
import chat.serendip.talk.Talks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two threads do at once what concerns one talk, again and again. */
class SocketLifecycleTest {

    private static final int ROUNDS = 1_000;
    private static final SocketSettings SETTINGS = SocketSettingsTest.with(128, 655_360);

    private final ManualClock clock = new ManualClock();
    private final Connections connections = new Connections();
    private final LiveEncounters encounters = UnstoredEncounters.with(clock);
    private final TalkEventSender talkEventSender =
            new TalkEventSender(connections, encounters, new IceServers("", "", "", Duration.ofMinutes(10), clock)) {
                @Override
                public void put(Connection socket, TalkEvent event) {
                    if (event instanceof TalkEvent.Resumed) {
                        beforeResumed.run();
                    }
                    super.put(socket, event);
                }
            };
    private final Talks<Connection> talks = new Talks<>(clock, TalkSettings.DEFAULT, talkEventSender);
    private final Lobby lobby = new Lobby(clock, clock, new SecureRandom(), LobbySettings.DEFAULT, this::onEvent);
    private final Rows rows = new Rows();

    /** Reads for those who arrive, at once if no test wants it otherwise. */
    private Executor readers = Runnable::run;

    private final Arrivals arrivals =
            new Arrivals(account -> new AccountBlocks(Set.of(), Set.of()), rows, connections, List.of((Executor)
                    read -> readers.execute(read)));

    @SuppressWarnings("NullAway") // nobody asks for a relay, and nothing is refused
    private final Conversation conversation =
            new Conversation(new AcceptingState(), lobby, talks, encounters, null, null, clock);

    private final SocketLifecycle socketLifecycle = new SocketLifecycle(
            lobby, connections, talks, talkEventSender, encounters, arrivals, conversation, SETTINGS);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Optional<LobbyEvent.Met> firstOfPair = Optional.empty();

    /** What happens in the midst of a resumption. */
    private Runnable beforeResumed = () -> {};

    /** One encounter that an earlier run of the server left running. */
    private static final class Rows implements Ledger {

        private final Set<AccountId> seated = ConcurrentHashMap.newKeySet();
        private volatile LiveEncounter left = UnstoredEncounters.left(AccountId.random(), AccountId.random());

        EncounterId leave(Identity one, Identity other) {
            left = UnstoredEncounters.left(one.account(), other.account());
            seated.addAll(Set.of(one.account(), other.account()));
            return left.id();
        }

        @Override
        public Claim claim(AccountId who, Optional<EncounterId> resumed) {
            Optional<Participant> partner = left.partnerOf(who);
            if (resumed.filter(left.id()::equals).isEmpty()) {
                seated.remove(who);
            }
            boolean goesOn = seated.contains(who)
                    && partner.map(Participant::account)
                            .filter(seated::contains)
                            .isPresent();
            return new Claim(goesOn ? Optional.of(UnstoredEncounters.left(left)) : Optional.empty(), List.of());
        }

        @Override
        public void begin(LiveEncounter encounter) {}

        @Override
        public void ready() {}
    }

    /** A client: what it was sent, and its connection. */
    private final class Client {

        private final RecordingSocket socket = new RecordingSocket();
        private final Connection connection;

        Client(Identity identity) {
            connection = socket.connect(identity, clock);
        }

        Client opens(Resumption resumption) {
            socketLifecycle.opened(connection, resumption, welcomed -> {});
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
            encounters.end(parted.encounter(), parted.account(), EndReason.LEFT);
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
                // how it ended may be told after that
                assertThat(heard).contains("\"type\":\"welcome\"");
            }
            assertThat(bob.read()).contains("\"type\":\"parted\"");
            assertThat(lobby.seek(ann.account(), Wish.forAnybody(Mode.VIDEO))).isEmpty();
            assertThat(lobby.stop(ann.account())).isEmpty();
        }
        assertThat(resumed).as("rounds in which the handshake was first").isPositive();
    }

    /** The leaver gets as far as the talk's lock: what it is told there waits for the resumption. */
    @Test
    void whoever_is_just_coming_back_when_the_partner_leaves_hears_so_after_its_welcome() throws Exception {
        Identity ann = RecordingSocket.somebody();
        Client first = comes(ann);
        Client bob = comes(RecordingSocket.somebody());
        EncounterId encounter = encounterOf(first);
        socketLifecycle.lost(first.connection, Absence.LOST);
        String leave = "{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}";
        Thread leaver = new Thread(() -> conversation.receive(bob.connection, leave));
        beforeResumed = () -> {
            leaver.start();
            while (leaver.isAlive() && !waitsForATalk(leaver)) {
                Thread.onSpinWait();
            }
        };
        Client back = new Client(ann).opens(new Resumption(Optional.of(encounter), 0, false));
        leaver.join();
        assertThat(back.read()).containsSubsequence("\"type\":\"resumed\"", "\"type\":\"parted\"");
        assertThat(bob.read()).contains("\"type\":\"parted\"");
    }

    private static boolean waitsForATalk(Thread thread) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        return info != null
                && info.getThreadState() == Thread.State.BLOCKED
                && info.getLockName().startsWith("chat.serendip.talk.Talk@");
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

    @Test
    void two_who_come_back_at_once_after_a_restart_go_on_with_each_other() {
        for (int round = 0; round < ROUNDS; round++) {
            Identity ann = RecordingSocket.somebody();
            Identity bob = RecordingSocket.somebody();
            EncounterId encounter = rows.leave(ann, bob);
            Client anns = new Client(ann);
            Client bobs = new Client(bob);
            atOnce(
                    () -> anns.opens(new Resumption(Optional.of(encounter), 3, true)),
                    () -> bobs.opens(new Resumption(Optional.of(encounter), 5, false)));
            assertThat(anns.read()).contains("\"type\":\"resumed\"", returned(encounter, false, 5));
            assertThat(bobs.read()).contains("\"type\":\"resumed\"", returned(encounter, true, 3));
            conversation.receive(
                    anns.connection, "{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"hello\"}");
            assertThat(anns.read()).contains("\"line\":6,\"text\":\"hello\"");
            assertThat(bobs.read()).contains("\"line\":6,\"text\":\"hello\"").doesNotContain("parted");
        }
    }

    @Test
    void who_hears_after_a_restart_where_the_others_lines_end_hears_it_with_each_new_socket_until_it_says_a_line() {
        Identity ann = RecordingSocket.somebody();
        Identity bob = RecordingSocket.somebody();
        EncounterId encounter = rows.leave(ann, bob);
        Client deaf = new Client(ann).opens(new Resumption(Optional.of(encounter), 3, false));
        new Client(bob).opens(new Resumption(Optional.of(encounter), 1, true));
        assertThat(deaf.read()).contains(returned(encounter, true, 1));
        conversation.receive(
                deaf.connection, "{\"type\":\"signal\",\"encounter\":\"" + encounter + "\",\"request\":\"offer\"}");
        Client anns = new Client(ann).opens(new Resumption(Optional.of(encounter), 3, false));
        assertThat(anns.read()).contains(returned(encounter, false, 1));
        conversation.receive(
                anns.connection,
                "{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"hello\",\"key\":\"k\"}");
        Client later = new Client(ann).opens(new Resumption(Optional.of(encounter), 4, false));
        assertThat(later.read()).contains("\"type\":\"resumed\"").doesNotContain("\"type\":\"returned\"");
    }

    private static String returned(EncounterId encounter, boolean anew, int line) {
        return "{\"type\":\"returned\",\"encounter\":\"%s\",\"anew\":%s,\"line\":%d}".formatted(encounter, anew, line);
    }

    @Test
    void nobody_waits_after_a_restart_for_somebody_who_comes_without_the_encounter_at_the_same_time() {
        for (int round = 0; round < ROUNDS; round++) {
            Identity ann = RecordingSocket.somebody();
            Identity bob = RecordingSocket.somebody();
            EncounterId encounter = rows.leave(ann, bob);
            Client anns = new Client(ann);
            Client bobs = new Client(bob);
            atOnce(
                    () -> anns.opens(new Resumption(Optional.of(encounter), 0, false)),
                    () -> bobs.opens(new Resumption(Optional.empty(), 0, false)));
            String heard = anns.read();
            if (heard.contains("\"type\":\"resumed\"")) {
                assertThat(heard).contains("\"type\":\"parted\"");
            }
            assertThat(bobs.read()).doesNotContain("\"resumed\"", "parted");
            for (Identity one : List.of(ann, bob)) {
                assertThat(lobby.seek(one.account(), Wish.forAnybody(Mode.VIDEO)))
                        .isEmpty();
                assertThat(lobby.stop(one.account())).isEmpty();
            }
        }
    }

    @Test
    void whoever_would_come_back_and_then_came_plainly_is_bound_to_nothing() {
        Deque<Runnable> reads = new ArrayDeque<>();
        readers = reads::add;
        Identity ann = RecordingSocket.somebody();
        Identity bob = RecordingSocket.somebody();
        EncounterId encounter = rows.leave(ann, bob);
        Resumption back = new Resumption(Optional.of(encounter), 0, false);
        new Client(ann).opens(back);
        new Client(ann).opens(new Resumption(Optional.empty(), 0, false));
        new Client(bob).opens(back);
        while (!reads.isEmpty()) {
            reads.removeLast().run();
        }
        assertThat(lobby.partner(ann.account(), encounter)).isEmpty();
        assertThat(lobby.partner(bob.account(), encounter)).isEmpty();
        assertThat(lobby.seek(ann.account(), Wish.forAnybody(Mode.VIDEO))).isEmpty();
    }

    @Test
    void a_line_is_not_answered_before_both_are_back() {
        Identity ann = RecordingSocket.somebody();
        Identity bob = RecordingSocket.somebody();
        EncounterId encounter = rows.leave(ann, bob);
        Client anns = new Client(ann).opens(new Resumption(Optional.of(encounter), 0, false));
        String say = "{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"hello\",\"key\":\"k\"}";
        conversation.receive(anns.connection, say);
        assertThat(anns.read()).contains("\"away\":\"lost\"").doesNotContain("said");
        Client bobs = new Client(bob).opens(new Resumption(Optional.of(encounter), 7, false));
        conversation.receive(anns.connection, say);
        conversation.receive(anns.connection, say);
        assertThat(bobs.read()).containsOnlyOnce("\"line\":8,\"text\":\"hello\"");
    }

    @Test
    void whoever_is_back_waits_since_readiness_and_longer_while_media_come_in() {
        talks.ready();
        clock.advance(Duration.ofSeconds(19));
        Identity ann = RecordingSocket.somebody();
        Identity bob = RecordingSocket.somebody();
        EncounterId encounter = rows.leave(ann, bob);
        Client anns = new Client(ann).opens(new Resumption(Optional.of(encounter), 0, false));
        conversation.receive(anns.connection, "{\"type\":\"ping\",\"media\":true}");
        clock.advance(Duration.ofSeconds(30));
        socketLifecycle.endWhatIsDue();
        assertThat(anns.read()).doesNotContain("parted");
        clock.advance(Duration.ofSeconds(1));
        socketLifecycle.endWhatIsDue();
        assertThat(anns.read()).contains("\"type\":\"parted\"", "partner-lost");
        Client bobs = new Client(bob).opens(new Resumption(Optional.of(encounter), 0, false));
        assertThat(bobs.read()).contains("welcome").doesNotContain("\"resumed\"");
    }
}
