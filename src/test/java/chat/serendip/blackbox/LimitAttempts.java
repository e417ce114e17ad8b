package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.limits.Limit;
import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The ways to use up each limit; the code doesn't compile while a limit has none. */
final class LimitAttempts {

    private static final String WRONG = "{\"username\": \"%s\", \"password\": \"a wrong password\"}";
    private static final String NOTICE = "{\"category\": \"other\", \"text\": \"look\", \"goodFaith\": true}";
    private static final String PING = "{\"type\":\"ping\",\"ref\":\"the end\"}";
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final RunningSerendip serendip;
    private final HttpCaller caller;

    LimitAttempts(RunningSerendip serendip) {
        this.serendip = serendip;
        this.caller = HttpCaller.of(serendip);
    }

    /** Attempts that share the limit with nobody, and have used none of it yet. */
    LimitAttempt of(Limit limit) {
        return switch (limit) {
            case REQUESTS -> from(network(), limit, 401, network -> caller.get("/api/session", network));
            case REGISTRATIONS ->
                from(
                        network(),
                        limit,
                        201,
                        network -> caller.post("/api/accounts", HttpCaller.registration(name()), network));
            case SIGN_INS_FROM_NETWORK ->
                from(network(), limit, 401, network -> caller.post("/api/session", WRONG.formatted(name()), network));
            case SIGN_INS_TO_ACCOUNT -> signInsToAccount();
            case SIGN_INS_FROM_KNOWN_DEVICE -> signInsFromKnownDevice();
            case SECOND_FACTORS ->
                of(limit, 422, person -> person.posts("/api/session/second-factor", "{\"code\": \"000000\"}"));
            case PASSWORD_CONFIRMATIONS ->
                of(limit, 422, person -> person.posts("/api/me/deletion", "{\"password\": \"a wrong password\"}"));
            case EXPORTS -> of(limit, 200, person -> person.gets("/api/me/export"));
            case BLOCKS -> of(limit, 404, person -> person.posts("/api/blocks", "{\"encounterId\": \"unknown\"}"));
            case REPORTS ->
                of(
                        limit,
                        404,
                        person ->
                                person.posts("/api/reports", "{\"encounterId\": \"unknown\", \"category\": \"spam\"}"));
            case NOTICES -> from(network(), limit, 201, network -> caller.post("/api/notices", NOTICE, network));
            case HANDSHAKES_FROM_NETWORK -> handshakes(limit, 401, Map.of("X-Forwarded-For", network()));
            case HANDSHAKES_OF_ACCOUNT -> handshakes(limit, 101, person().headers());
            case MESSAGES -> untilClosed(PING);
            case MALFORMED_MESSAGES -> untilClosed("{}", PING);
            case SEEKS -> seeks();
            case SAYS -> inEncounter("{\"type\":\"say\",\"encounter\":\"%s\",\"text\":\"hello\"}");
            case TYPINGS -> inEncounter("{\"type\":\"typing\",\"encounter\":\"%s\",\"typing\":true}");
            case ICES -> inEncounter("{\"type\":\"ice\",\"encounter\":\"%s\"}");
        };
    }

    private interface PreparedCall<T> {
        HttpResponse<String> by(T who);
    }

    private Person person() {
        return Person.registers(serendip, network());
    }

    /** An address that no test has used before, from a range that is reserved for tests. */
    private static String network() {
        int number = NETWORKS.incrementAndGet();
        return "198.18." + number / 256 + "." + number % 256;
    }

    private static String name() {
        return "t" + UUID.randomUUID().toString().substring(0, 18);
    }

    private static LimitAttempt from(String network, Limit limit, int usual, PreparedCall<String[]> call) {
        String[] header = {"X-Forwarded-For", network};
        return new LimitAttempt(() -> isGranted(limit, usual, () -> call.by(header)));
    }

    private LimitAttempt of(Limit limit, int usual, PreparedCall<Person> call) {
        Person person = person();
        return new LimitAttempt(() -> isGranted(limit, usual, () -> call.by(person)));
    }

    private LimitAttempt signInsToAccount() {
        String name = name();
        return new LimitAttempt(() -> isGranted(
                Limit.SIGN_INS_TO_ACCOUNT,
                401,
                () -> caller.post("/api/session", WRONG.formatted(name), "X-Forwarded-For", network())));
    }

    private LimitAttempt signInsFromKnownDevice() {
        String name = name();
        var registered = caller.post("/api/accounts", HttpCaller.registration(name), "X-Forwarded-For", network());
        String device = registered.headers().allValues("Set-Cookie").get(1).split(";", 2)[0];
        return new LimitAttempt(() -> isGranted(
                Limit.SIGN_INS_FROM_KNOWN_DEVICE,
                401,
                () -> caller.post("/api/session", WRONG.formatted(name), "Cookie", device)));
    }

    private static boolean isGranted(Limit limit, int usual, Supplier<HttpResponse<String>> call) {
        HttpResponse<String> answer = call.get();
        if (answer.statusCode() != 429) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(usual);
            return true;
        }
        assertThat(Person.json(answer).getString("code")).isEqualTo("too-many");
        assertRetryAfter(limit, answer.headers().firstValue("Retry-After"));
        return false;
    }

    private static void assertRetryAfter(Limit limit, Optional<String> retryAfter) {
        assertThat(Long.parseLong(retryAfter.orElseThrow()))
                .isBetween(1L, limit.refill().toSeconds() + 1);
    }

    private LimitAttempt handshakes(Limit limit, int usual, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Origin", caller.server().toString());
        return new LimitAttempt(() -> {
            try (RawSocket socket =
                    RawSocket.open(URI.create(serendip.installation().url()), "/ws/signaling", all)) {
                if (socket.status() != 429) {
                    assertThat(socket.status()).isEqualTo(usual);
                    return true;
                }
                assertRetryAfter(limit, socket.header("Retry-After"));
                return false;
            }
        });
    }

    /** Attempts whose messages close the socket with 4429 when they are too many. */
    private LimitAttempt untilClosed(String... messages) {
        RawSocket socket = person().connects();
        return new LimitAttempt(
                () -> {
                    for (String message : messages) {
                        socket.say(message);
                    }
                    RawSocket.Frame frame = socket.nextFrame();
                    while (frame.opcode() == RawSocket.TEXT && !frame.text().contains("pong")) {
                        frame = socket.nextFrame();
                    }
                    assertThat(frame.opcode() == RawSocket.TEXT || frame.closeCode() == 4429)
                            .as(frame.toString())
                            .isTrue();
                    return frame.opcode() == RawSocket.TEXT;
                },
                socket);
    }

    private LimitAttempt seeks() {
        RawSocket socket = person().connects();
        return new LimitAttempt(
                () -> {
                    socket.say("{\"type\":\"seek\",\"mode\":\"text\",\"interests\":[\"" + UUID.randomUUID() + "\"]}");
                    boolean granted = isGranted(socket);
                    if (granted) {
                        socket.say("{\"type\":\"stop\"}");
                    }
                    return granted;
                },
                socket);
    }

    private LimitAttempt inEncounter(String message) {
        RawSocket socket = person().connects();
        RawSocket partner = person().connects();
        String about = message.formatted(Meeting.of(socket, partner).encounter());
        return new LimitAttempt(
                () -> {
                    socket.say(about);
                    return isGranted(socket);
                },
                socket,
                partner);
    }

    /** Whether the last message was accepted: no refusal of it arrives before the answer to a ping. */
    private static boolean isGranted(RawSocket socket) {
        socket.say(PING);
        boolean granted = true;
        for (JsonObject next = socket.next(); !next.getString("type").equals("pong"); next = socket.next()) {
            if (next.getString("type").equals("refused")) {
                assertThat(next.getString("code")).isEqualTo("too-fast");
                granted = false;
            }
        }
        return granted;
    }
}
