package chat.serendip.signaling;

import static chat.serendip.platform.JsonProcessing.PROVIDER;
import static java.util.Objects.requireNonNull;

import chat.serendip.account.Identity;
import chat.serendip.encounter.Rows;
import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.ManualClock;
import chat.serendip.talk.TalkSettings;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two clients of a server that is killed or stopped, and started again, at any moment. What the laws demand is derived
 * here from what happened, without the server's code. Each broken law is an error that names it.
 */
final class RestartedLife {

    private static final TalkSettings TIMES = TalkSettings.DEFAULT;

    /** What a fault may change: the rows, and each run of the server on them. */
    record Fault(Rows rows, ServerFactory serverFactory) {}

    /** Starts a run of the server. */
    interface ServerFactory {
        BareServer start(ManualClock clock, Rows rows, SplittableRandom chance);
    }

    /** Something that happens. */
    record Step(String name, Consumer<RestartedLife> action) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A person with a browser. */
    final class Client {
        final Identity identity = RecordingSocket.somebody();
        final String name;
        Wire wire = new Wire(this);

        /** The run of the server to which the socket belongs. */
        @Nullable
        BareServer server;

        /** The talk in which it believes to be. */
        @Nullable
        Encounter encounter;

        boolean anew;
        int line;

        /** Where the partner's lines end, as it was told since the server's last start. */
        @Nullable
        Integer partnersLine;

        /** Whether it has said a line since it was told so. */
        boolean hasSaid;

        Client(String name) {
            this.name = name;
        }

        boolean isOpen(@Nullable BareServer here) {
            return server == here && here != null && wire.isOpen;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A socket: what comes through it is heard at once, until it is cut or closed. */
    private final class Wire implements Socket {
        private final Client who;
        private boolean isOpen = true;
        private boolean isClosed;

        @Nullable
        private Connection connection;

        Wire(Client who) {
            this.who = who;
        }

        @Override
        public void send(String text, Consumer<Boolean> done) {
            if (isOpen && who.wire == this) {
                try (var reader = PROVIDER.createReader(new StringReader(text))) {
                    hears(who, reader.readObject());
                } catch (AssertionError e) {
                    // the server's own threads catch all that is thrown at them
                    broken = broken == null ? e : broken;
                }
            }
            done.accept(true);
        }

        @Override
        public void ping() {}

        @Override
        public void close(CloseReason reason) {
            isOpen = false;
            isClosed = true;
        }
    }

    /** One side of a talk, as the laws see it. */
    private static final class Side {
        boolean polite;
        boolean hasAnswered;

        /** Whether it has been here since the server's last start. */
        boolean isBack = true;

        /** When the server noticed that it is absent; null while it has a socket. */
        @Nullable
        Long absentSince;

        /** The line with which it came back after the last start. */
        int line;
    }

    /** A talk, as the laws see it. */
    private static final class Encounter {
        final String id;
        final long metAt;
        final Map<Client, Side> sides = new HashMap<>();
        boolean isStored;
        boolean isOver;
        boolean endIsStored;
        boolean wasRestarted;

        Encounter(String id, long metAt) {
            this.id = id;
            this.metAt = metAt;
        }

        Side side(Client who) {
            return sides.computeIfAbsent(who, fresh -> new Side());
        }
    }

    private final ManualClock clock = new ManualClock();
    private final List<Client> clients = List.of(new Client("Ada"), new Client("Bo"));
    private final Map<String, Encounter> encounters = new HashMap<>();
    private final Fault fault;
    private final SplittableRandom chance;
    private @Nullable BareServer server;
    private @Nullable Encounter current;
    private long readySince;
    private int said;

    /** The first law that was broken while somebody heard something. */
    private @Nullable AssertionError broken;

    RestartedLife(long seed, Fault fault) {
        this.fault = fault;
        this.chance = new SplittableRandom(seed);
        starts();
        clients.forEach(this::opens);
        clients.forEach(this::seeks);
        clients.forEach(this::isHeard);
    }

    static void run(List<Step> steps, long seed, Fault fault) {
        RestartedLife life = new RestartedLife(seed, fault);
        steps.forEach(step -> {
            step.action.accept(life);
            life.check();
        });
    }

    private static void law(boolean kept, String law) {
        if (!kept) {
            throw new AssertionError("broken: " + law);
        }
    }

    Client client(int number) {
        return clients.get(number);
    }

    private Client partner(Client who) {
        return clients.get(0) == who ? clients.get(1) : clients.get(0);
    }

    void starts() {
        if (server == null) {
            server = fault.serverFactory.start(clock, fault.rows, chance);
            readySince = clock.getAsLong();
        }
    }

    /** The process is killed, or told to end. Nothing is left but the rows. */
    void ends(boolean inOrder) {
        if (server == null) {
            return;
        }
        if (inOrder) {
            server.end();
            stored();
        }
        server = null;
        clients.forEach(who -> {
            who.wire.isOpen = false;
            who.partnersLine = null;
            who.hasSaid = false;
        });
        Encounter talk = current;
        if (talk != null) {
            talk.wasRestarted = true;
            // what was not written has never been
            talk.isOver = talk.isStored ? talk.endIsStored : true;
            talk.sides.values().forEach(side -> {
                side.isBack = false;
                side.hasAnswered = true;
            });
        }
    }

    boolean opens(Client who) {
        BareServer here = server;
        if (here == null) {
            return false;
        }
        Encounter wanted = who.encounter;
        boolean goesOn = wanted != null && wanted == current && !wanted.isOver;
        if (goesOn) {
            isBack(who, requireNonNull(wanted).side(who));
        } else if (current != null) {
            // the seat is given up at once, and in its row
            current.isOver = true;
            current.endIsStored = true;
        }
        Wire wire = new Wire(who);
        who.wire = wire;
        who.server = here;
        Resumption resumption =
                new Resumption(Optional.ofNullable(wanted).map(talk -> EncounterId.parse(talk.id)), who.line, who.anew);
        wire.connection = here.open(who.identity, resumption, wire);
        law(
                (goesOn ? wanted : null) == who.encounter,
                "who comes back goes on with the talk exactly as long as it lasts");
        who.anew = false;
        return true;
    }

    private void isBack(Client who, Side side) {
        side.absentSince = null;
        side.hasAnswered = true;
        side.line = side.isBack ? side.line : who.line;
        side.isBack = true;
    }

    void isCut(Client who, boolean anew) {
        who.wire.isOpen = false;
        who.line = anew ? 0 : who.line;
        who.partnersLine = anew ? null : who.partnersLine;
        who.anew |= anew;
    }

    /** The server notices that the newest socket is gone. */
    void isNoticed(Client who) {
        Wire wire = who.wire;
        if (server != null && who.server == server && !wire.isOpen && !wire.isClosed) {
            wire.isClosed = true;
            Encounter talk = current;
            if (talk != null && !talk.isOver) {
                Side side = talk.side(who);
                side.absentSince = side.isBack ? (Long) clock.getAsLong() : side.absentSince;
            }
            server.gone(requireNonNull(wire.connection), 1006);
        }
    }

    void seeks(Client who) {
        if (who.encounter == null) {
            sends(who, "{\"type\":\"seek\",\"mode\":\"text\"}");
        }
    }

    void isHeard(Client who) {
        sends(who, "{\"type\":\"ping\"}");
    }

    void leaves(Client who) {
        Encounter talk = who.encounter;
        if (talk != null && who.isOpen(server)) {
            who.encounter = null;
            isOver(talk);
            sends(who, "{\"type\":\"leave\",\"encounter\":\"" + talk.id + "\"}");
        }
    }

    /** After a restart a client says nothing before it has heard where the partner's lines end. */
    void says(Client who) {
        Encounter talk = who.encounter;
        if (talk != null
                && (!talk.wasRestarted || who.partnersLine != null || who.hasSaid || !talk.side(partner(who)).isBack)) {
            who.hasSaid |= talk.side(partner(who)).isBack;
            sends(who, "{\"type\":\"say\",\"encounter\":\"%s\",\"text\":\"line %d\"}".formatted(talk.id, ++said));
        }
    }

    private void sends(Client who, String message) {
        if (server != null && who.isOpen(server)) {
            Encounter talk = current;
            if (talk != null && clock.getAsLong() > talk.metAt) {
                talk.side(who).hasAnswered = true;
            }
            server.receive(requireNonNull(who.wire.connection), message);
        }
    }

    void pass(Duration time) {
        clock.advance(time);
        if (server == null) {
            return;
        }
        Encounter talk = current;
        if (talk != null && !talk.isOver && talk.sides.values().stream().anyMatch(side -> isDue(talk, side))) {
            isOver(talk);
        }
        server.tick();
        stored();
        for (Client who : clients) {
            Encounter mine = who.encounter;
            law(mine == null || !mine.isOver || !who.isOpen(server), "nobody is waited for longer than the hold");
        }
    }

    private boolean isDue(Encounter talk, Side side) {
        long now = clock.getAsLong();
        if (!side.hasAnswered) {
            return now - talk.metAt >= TIMES.answer().toNanos();
        }
        Long since = side.isBack ? side.absentSince : (Long) readySince;
        return since != null && now - since >= (side.isBack ? TIMES.hold() : TIMES.restart()).toNanos();
    }

    private void isOver(Encounter talk) {
        talk.isOver = true;
    }

    private void stored() {
        if (current != null) {
            current.isStored = true;
            current.endIsStored |= current.isOver;
        }
    }

    /** What holds after each step. */
    private void check() {
        if (broken != null) {
            throw broken;
        }
        BareServer here = server;
        Client ada = client(0);
        Client bo = client(1);
        if (here == null || !ada.isOpen(here) || !bo.isOpen(here)) {
            return;
        }
        law(ada.encounter == bo.encounter, "while both are here they agree on their talk");
        Encounter talk = ada.encounter;
        if (talk != null && talk.wasRestarted) {
            for (Client who : clients) {
                Integer end = talk.side(partner(who)).line;
                law(
                        who.hasSaid || end.equals(who.partnersLine),
                        "after a restart each is told where the other's lines end");
            }
        }
    }

    private void hears(Client who, JsonObject message) {
        String id = message.getString("encounter", "");
        switch (message.getString("type")) {
            case "welcome" -> who.encounter = message.containsKey("resumed") ? who.encounter : null;
            case "met" -> met(who, id, message.getBoolean("polite"));
            case "resumed" ->
                law(
                        message.getBoolean("polite")
                                == requireNonNull(who.encounter).side(who).polite,
                        "who is polite stays so");
            case "returned" ->
                who.partnersLine = message.containsKey("line") ? (Integer) message.getInt("line") : who.partnersLine;
            case "said" -> {
                law(message.getInt("line") > who.line, "lines are counted on from what both have");
                who.line = message.getInt("line");
            }
            case "parted" -> {
                law(requireNonNull(encounters.get(id)).isOver, "a talk ends by its people, or when a hold runs out");
                who.encounter = who.encounter != null && who.encounter.id.equals(id) ? null : who.encounter;
            }
            default -> {}
        }
    }

    private void met(Client who, String id, boolean polite) {
        Encounter talk = encounters.computeIfAbsent(id, fresh -> new Encounter(id, clock.getAsLong()));
        current = talk;
        talk.side(who).polite = polite;
        talk.side(partner(who)).polite = !polite;
        who.encounter = talk;
        who.line = 0;
    }
}
