package chat.serendip.signaling;

import static chat.serendip.platform.JsonProcessing.PROVIDER;
import static java.util.Objects.requireNonNull;

import chat.serendip.account.Identity;
import chat.serendip.encounter.Rows;
import chat.serendip.platform.ManualClock;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.websocket.CloseReason;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A life that two clients lived with a model of the server, played to the server itself: each step of the life happens
 * here, too, and each socket must be told what the model told it. What the server draws by chance (ids, names, who is
 * polite) is learned from {@code met}, and must be the same from then on.
 */
final class PlayedLife {

    /** What no client depends on, and what the model doesn't say. */
    private static final Set<String> UNTOLD = Set.of("pong", "seeking");

    private static final Set<String> UNIMPORTANT = Set.of("online", "at", "since", "ref", "detail");

    private final ManualClock clock = new ManualClock();
    private final Rows rows = new Rows();
    private final Map<String, Identity> people =
            Map.of("a", RecordingSocket.somebody(), "b", RecordingSocket.somebody());
    private final Map<Integer, Client> clients = new HashMap<>();
    private final Map<Integer, List<JsonObject>> told = new TreeMap<>();
    /** The server's words for the model's: of each encounter its id, who is polite, and each side's partner. */
    private final Map<String, String> words = new HashMap<>();

    private @Nullable BareServer server = server();

    private PlayedLife() {}

    /** One client's socket, by its number in the life. */
    private record Client(String name, BareServer server, Connection connection) {}

    /** A socket whose client reads all at once. */
    private record ReadSocket(Consumer<JsonObject> told) implements Socket {

        @Override
        public void send(String text, Consumer<Boolean> done) {
            told.accept(object(text));
            done.accept(true);
        }

        @Override
        public void ping() {}

        @Override
        public void close(CloseReason reason) {
            told.accept(PROVIDER.createObjectBuilder()
                    .add("type", "close")
                    .add("code", reason.getCloseCode().getCode())
                    .build());
        }
    }

    /** Throws an error that names the step at which the model told something else than the server. */
    static void play(String life) {
        PlayedLife played = new PlayedLife();
        try (var reader = PROVIDER.createReader(new StringReader(life))) {
            reader.readArray().getValuesAs(JsonObject.class).forEach(played::play);
        }
    }

    private static JsonObject object(String text) {
        try (var reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private BareServer server() {
        return new BareServer(clock, rows, new SplittableRandom(1));
    }

    private void play(JsonObject step) {
        Duration wait = Duration.ofMillis(step.getInt("at")).minusNanos(clock.getAsLong());
        if (!wait.isZero()) {
            // nothing is due that was not due in the model
            clock.advance(wait.minusNanos(1));
            tick();
            requireTold(step, Map.of());
            clock.advance(Duration.ofNanos(1));
        }
        happens(step);
        Map<Integer, List<JsonObject>> model = new TreeMap<>();
        for (JsonArray one : step.getJsonArray("told").getValuesAs(JsonArray.class)) {
            note(one.getInt(0), one.getJsonObject(1), model);
        }
        requireTold(step, model);
    }

    private void happens(JsonObject step) {
        if (step.containsKey("opens")) {
            opens(step.getInt("socket"), step.getString("opens"), step.getString("query"));
        } else if (step.containsKey("says")) {
            Client client = client(step);
            client.server.receive(client.connection, said(step.getJsonObject("says")));
        } else if (step.containsKey("gone")) {
            Client client = client(step);
            if (client.server == server) {
                client.server.gone(client.connection, step.getInt("gone"));
            }
        } else if (step.containsKey("ends")) {
            BareServer ending = requireNonNull(server);
            // the model has no half second in which rows are not written yet
            ending.store();
            if (step.getBoolean("ends")) {
                ending.end();
            }
            server = null;
        } else if (step.containsKey("starts")) {
            server = server();
        } else if (step.containsKey("clock")) {
            clock.set(Duration.ofMillis(step.getJsonNumber("clock").longValue()));
        } else {
            tick();
        }
    }

    private void tick() {
        if (server != null) {
            server.tick();
        }
    }

    private void opens(int number, String name, String query) {
        Map<String, List<String>> parameters = Stream.of(query.split("&"))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .collect(Collectors.toMap(each -> each[0], each -> List.of(word(each[1]))));
        BareServer here = requireNonNull(server);
        ReadSocket socket = new ReadSocket(message -> note(number, message, told));
        Connection connection = here.open(requireNonNull(people.get(name)), Resumption.from(parameters), socket);
        clients.put(number, new Client(name, here, connection));
    }

    private Client client(JsonObject step) {
        return requireNonNull(clients.get(step.getInt("socket")));
    }

    private String said(JsonObject message) {
        String encounter = message.getString("encounter", "");
        return message.toString().replace("\"" + encounter + "\"", "\"" + word(encounter) + "\"");
    }

    private static void note(int socket, JsonObject message, Map<Integer, List<JsonObject>> told) {
        if (!UNTOLD.contains(message.getString("type"))) {
            JsonObjectBuilder important = PROVIDER.createObjectBuilder(message);
            UNIMPORTANT.forEach(important::remove);
            told.computeIfAbsent(socket, any -> new ArrayList<>()).add(important.build());
        }
    }

    /** Each socket was told what the model told it, in the same order. */
    private void requireTold(JsonObject step, Map<Integer, List<JsonObject>> model) {
        boolean same = told.keySet().equals(model.keySet())
                && model.entrySet().stream()
                        .allMatch(each -> translated(each.getValue(), requireNonNull(told.get(each.getKey()))));
        if (!same) {
            throw new AssertionError("at %s\nthe model told %s\nthe server told %s".formatted(step, model, told));
        }
        told.clear();
    }

    private boolean translated(List<JsonObject> model, List<JsonObject> server) {
        return model.size() == server.size()
                && IntStream.range(0, model.size())
                        .allMatch(i -> translated(model.get(i), server.get(i)).equals(server.get(i)));
    }

    /** What the model said in the server's words, which are learned from its {@code met}. */
    private JsonObject translated(JsonObject model, JsonObject server) {
        String encounter = model.getString("encounter", "");
        if (model.getString("type").equals("met") && server.getString("type").equals("met")) {
            words.putIfAbsent(encounter, server.getString("encounter"));
            words.putIfAbsent(encounter + pseudonym(model), pseudonym(server));
            words.putIfAbsent(encounter + model.getBoolean("polite"), String.valueOf(server.getBoolean("polite")));
            words.putIfAbsent(encounter + !model.getBoolean("polite"), String.valueOf(!server.getBoolean("polite")));
        }
        JsonObjectBuilder translated = PROVIDER.createObjectBuilder(model);
        for (String name : List.of("encounter", "resumed")) {
            if (model.containsKey(name)) {
                translated.add(name, word(model.getString(name)));
            }
        }
        if (model.containsKey("partner")) {
            translated.add("polite", Boolean.parseBoolean(word(encounter + model.getBoolean("polite"))));
            translated.add(
                    "partner",
                    PROVIDER.createObjectBuilder(model.getJsonObject("partner"))
                            .add("pseudonym", word(encounter + pseudonym(model))));
        }
        return translated.build();
    }

    private static String pseudonym(JsonObject introduction) {
        return introduction.getJsonObject("partner").getString("pseudonym");
    }

    private String word(String model) {
        return words.getOrDefault(model, model);
    }
}
