package chat.serendip.talk;

import static chat.serendip.talk.TalkLaws.law;
import static java.util.Objects.requireNonNull;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Departure;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbyEvent;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.lobby.Wish;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Two clients and a server of the real lobby and the real talks, joined as {@code SocketLifecycle} joins them. The
 * lobby's events come later than its decisions, as they do when another thread passes them on. Each step is checked
 * against the laws.
 */
final class SimulatedTalk implements TalkSockets<SimulatedSocket> {

    static final TalkSettings SETTINGS = TalkSettings.DEFAULT;

    private static final LobbySettings LOBBY =
            new LobbySettings(Duration.ofSeconds(5), 0, Duration.ofSeconds(10), Duration.ofMinutes(10));

    /** Makes the talks to be tested. */
    interface TalksFactory {
        Talks<SimulatedSocket> talks(ManualClock clock, TalkSockets<SimulatedSocket> sockets);
    }

    private final ManualClock clock = new ManualClock();
    private final List<SimulatedClient> clients = List.of(new SimulatedClient("Ada"), new SimulatedClient("Bo"));
    private final Map<AccountId, SimulatedSocket> connections = new HashMap<>();
    private final Map<AccountId, Introduction> introductions = new HashMap<>();
    private final Deque<LobbyEvent> decided = new ArrayDeque<>();
    private final Map<SimulatedSocket, List<TalkEvent>> told = new HashMap<>();
    private final TalkLaws talkLaws = new TalkLaws(SETTINGS);
    private final Lobby lobby;
    private final Talks<SimulatedSocket> talks;
    private LobbyEvent.@Nullable Met firstOfPair;
    private @Nullable Meeting meeting;
    private boolean still;
    private long stood;
    private long standing;
    private int messages;

    SimulatedTalk(long seed, TalksFactory talksFactory) {
        lobby = new Lobby(clock, clock, new SplittableRandom(seed), LOBBY, decided::add);
        talks = talksFactory.talks(clock, this);
        clients.forEach(this::opens);
        clients.forEach(this::seeks);
        dispatch();
    }

    static void run(List<TalkStep> steps, long seed, TalksFactory talksFactory) {
        SimulatedTalk simulatedTalk = new SimulatedTalk(seed, talksFactory);
        steps.forEach(step -> simulatedTalk.act(step.action()));
    }

    /** Does one step and checks the laws after it. Only some steps may end an encounter. */
    private void act(TalkStep.Action action) {
        boolean wentOn = goesOn();
        boolean mayEnd = action.on(this);
        law(!wentOn || goesOn() || mayEnd, "nothing but its people ends a talk");
        talkLaws.check(told);
        told.clear();
    }

    SimulatedClient client(int number) {
        return clients.get(number);
    }

    boolean seeks(SimulatedClient who) {
        who.open().ifPresent(socket -> {
            heard(socket);
            lobby.seek(who.account, Wish.forAnybody(Mode.VIDEO));
        });
        return false;
    }

    /** The wire of the newest socket is cut, or the page is loaded again. The server doesn't notice yet. */
    boolean isCut(SimulatedClient who, Absence why) {
        who.open().ifPresent(socket -> {
            socket.cut = true;
            socket.why = why;
            who.anew |= why == Absence.RELOADING;
        });
        return false;
    }

    /** The server notices that a socket is gone: the oldest of those that are. */
    boolean isNoticed(SimulatedClient who) {
        Optional<SimulatedSocket> gone = who.sockets.stream()
                .filter(socket -> socket.cut && !socket.noticed)
                .findFirst();
        boolean newest =
                gone.filter(socket -> connections.get(who.account) == socket).isPresent();
        gone.ifPresent(socket -> {
            if (newest) {
                talkLaws.isGone(socket, held());
            }
            socket.noticed = true;
            boolean held = talks.lost(who.account, socket, socket.why);
            if (newest) {
                connections.remove(who.account);
                law(held == talkLaws.goesOnFor(who), "a talk is held for whom it goes on");
                if (!held) {
                    lobby.depart(who.account, Departure.LOST);
                }
            }
        });
        return newest && !talkLaws.goesOnFor(who);
    }

    /** The client opens a socket, and goes on with the encounter that it believes to be in. */
    boolean opens(SimulatedClient who) {
        SimulatedSocket socket = new SimulatedSocket(who, clock.getAsLong());
        EncounterId wanted = who.encounter;
        boolean partOfIt = wanted != null && lobby.partner(who.account, wanted).isPresent();
        boolean goesOn = partOfIt && talkLaws.isAbout(wanted) && talkLaws.goesOnFor(who);
        if (goesOn) {
            talkLaws.resumes(socket, who.anew, requireNonNull(meeting), introduction(who.account));
        }
        boolean resumed = wanted != null
                && partOfIt
                && talks.resume(who.account, wanted, socket, who.anew, event -> put(socket, event));
        law(resumed == goesOn, "who comes back goes on with the talk exactly as long as it lasts");
        SimulatedSocket old = connections.put(who.account, socket);
        who.sockets.add(socket);
        who.anew = false;
        if (!resumed) {
            who.encounter = null;
            lobby.arrive(who.account);
            lobby.admit(who.account, Set.of(), Set.of());
            dispatch();
        }
        if (old != null) {
            old.closed = true;
        }
        return !resumed;
    }

    boolean leaves(SimulatedClient who, boolean next) {
        EncounterId encounter = who.encounter;
        if (encounter == null || who.open().isEmpty()) {
            return false;
        }
        heard(who.open().get());
        lobby.leave(who.account, encounter, next);
        who.encounter = null;
        return true;
    }

    boolean blocks(SimulatedClient who, SimulatedClient whom) {
        lobby.block(who.account, whom.account);
        lobby.unblock(who.account, whom.account, lobby.blocksTold());
        return true;
    }

    boolean isBanned(SimulatedClient who) {
        SimulatedSocket socket = connections.remove(who.account);
        if (socket != null) {
            socket.closed = true;
            socket.noticed = true;
            lobby.depart(who.account, Departure.MODERATED);
        }
        return true;
    }

    /** The other side of {@link #describes}: what a socket that was replaced says has no effect. */
    boolean olderSocketSpeaks(SimulatedClient who) {
        if (who.sockets.size() > 1) {
            says(who.sockets.get(who.sockets.size() - 2), SentDescription.Kind.OFFER, 1);
        }
        return false;
    }

    boolean describes(SimulatedClient who, SentDescription.Kind kind, int connection) {
        who.open().ifPresent(socket -> {
            heard(socket);
            says(socket, kind, connection);
        });
        return false;
    }

    private void says(SimulatedSocket socket, SentDescription.Kind kind, int connection) {
        EncounterId encounter = meeting == null ? new EncounterId(new java.util.UUID(0, 0)) : meeting.encounter();
        SentDescription description = new SentDescription(kind, connection, "message " + ++messages);
        boolean takesPart = talkLaws.isSpokenForBy(socket);
        if (takesPart) {
            talkLaws.describes(socket.client, description);
        }
        law(
                talks.describe(encounter, socket.client.account, socket, description) == takesPart,
                "only the newest socket of a side speaks for it");
    }

    boolean tellsMedia(SimulatedClient who, boolean comesIn) {
        who.open().ifPresent(socket -> {
            heard(socket);
            talkLaws.tellsMedia(socket, comesIn);
            talks.tellMedia(who.account, socket, comesIn);
        });
        return false;
    }

    boolean standsStill(boolean now) {
        if (still && !now) {
            stood += standing;
        }
        if (still != now) {
            standing = 0;
        }
        still = now;
        talks.standStill(now);
        return false;
    }

    boolean setClock(Duration by) {
        clock.set(by);
        return pass(Duration.ZERO);
    }

    /** Time passes, clients are heard meanwhile, and the server does what is due. */
    boolean pass(Duration time) {
        clock.advance(time);
        if (still) {
            standing = Math.min(standing + time.toNanos(), SETTINGS.standstill().toNanos());
        }
        boolean wentOn = goesOn();
        boolean due = wentOn && clients.stream().anyMatch(who -> talkLaws.isDue(who, clock.getAsLong(), held()));
        lobby.tick();
        DueSides<SimulatedSocket> sides = talks.due();
        for (AccountId account : sides.absent()) {
            if (!connections.containsKey(account) && !talks.isHeld(account)) {
                lobby.depart(account, Departure.LOST);
            }
        }
        for (SimulatedSocket socket : sides.silent()) {
            socket.closed = true;
            socket.noticed = true;
            if (connections.remove(socket.client.account, socket)) {
                lobby.depart(socket.client.account, Departure.LOST);
            }
        }
        law(!due || !goesOn(), "nobody is waited for longer than the hold");
        return due;
    }

    boolean isHeard(SimulatedClient who) {
        who.open().ifPresent(this::heard);
        return false;
    }

    /** What the lobby has decided is passed on. */
    boolean dispatch() {
        while (!decided.isEmpty()) {
            LobbyEvent event = decided.remove();
            if (event instanceof LobbyEvent.Met met) {
                met(met);
            } else if (event instanceof LobbyEvent.Parted parted) {
                SimulatedClient who = client(parted.account());
                if (talkLaws.isAbout(parted.encounter())) {
                    talkLaws.parts(who, parted.reason());
                }
                talks.part(parted.encounter(), parted.account(), parted.reason());
            }
        }
        return false;
    }

    private void met(LobbyEvent.Met met) {
        introductions.put(
                met.account(),
                new Introduction(met.account(), met.polite(), met.partner().pseudonym(), List.of(), List.of()));
        LobbyEvent.Met first = firstOfPair;
        firstOfPair = first == null ? met : null;
        if (first != null) {
            Meeting begun = new Meeting(met.encounter(), met.mode(), met.at());
            meeting = begun;
            Map<SimulatedClient, Introduction> both = new LinkedHashMap<>();
            for (LobbyEvent.Met one : List.of(first, met)) {
                both.put(client(one.account()), introduction(one.account()));
            }
            talkLaws.begins(begun, both, who -> of(who.account), clock.getAsLong(), held());
            talks.begin(begun, introduction(first.account()), introduction(met.account()));
        }
    }

    private Introduction introduction(AccountId account) {
        return requireNonNull(introductions.get(account));
    }

    private boolean goesOn() {
        Meeting now = meeting;
        return now != null
                && lobby.partner(clients.get(0).account, now.encounter()).isPresent();
    }

    private long held() {
        return clock.getAsLong() - stood - standing;
    }

    private SimulatedClient client(AccountId account) {
        return clients.get(0).account.equals(account) ? clients.get(0) : clients.get(1);
    }

    private void heard(SimulatedSocket socket) {
        socket.heardAt = clock.getAsLong();
    }

    @Override
    public Optional<SimulatedSocket> of(AccountId account) {
        return Optional.ofNullable(connections.get(account));
    }

    /** A client learns at once what is put into a socket through which messages pass. */
    @Override
    public void put(SimulatedSocket socket, TalkEvent event) {
        told.computeIfAbsent(socket, any -> new ArrayList<>()).add(event);
        SimulatedClient who = socket.client;
        if (!socket.cut) {
            if (event instanceof TalkEvent.Met met) {
                who.encounter = met.meeting().encounter();
                who.polite = met.introduction().polite();
            } else if (event instanceof TalkEvent.Parted parted
                    && parted.encounter().equals(who.encounter)) {
                who.encounter = null;
            }
        }
    }

    @Override
    public void flush(SimulatedSocket socket) {}

    @Override
    public void ping(SimulatedSocket socket) {}

    @Override
    public long heardAt(SimulatedSocket socket) {
        return socket.heardAt;
    }
}
