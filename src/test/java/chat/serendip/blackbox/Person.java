package chat.serendip.blackbox;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person with an account and a browser that keeps the session cookie. */
final class Person {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String PASSWORD = "a long walk by the sea";

    private final URI server;
    private final String username;
    private final String network;
    private final String cookie;
    private final String device;

    private Person(URI server, String username, String network, String cookie, String device) {
        this.server = server;
        this.username = username;
        this.network = network;
        this.cookie = cookie;
        this.device = device;
    }

    /** Registers a new account. */
    static Person registers(RunningSerendip serendip) {
        return registers(serendip, "127.0.0.1");
    }

    /** Registers a new account, and does everything from the given address. */
    static Person registers(RunningSerendip serendip, String network) {
        return registers(serendip, network, "", "");
    }

    /**
     * Registers a new account.
     *
     * @param more further fields of the registration, each with a comma after it
     * @param device the cookie by which the browser is known; empty for a new browser
     */
    static Person registers(RunningSerendip serendip, String network, String more, String device) {
        URI server = URI.create(serendip.installation().url());
        String username = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        HttpResponse<String> answer = send(request(server, "/api/accounts", network)
                .header("Cookie", device)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {%s "username": "%s", "password": "%s", "birthDate": "1990-01-31", "acceptTerms": true}""".formatted(more, username, PASSWORD))));
        if (answer.statusCode() != 201) {
            throw new AssertionError("registering answers " + answer.statusCode() + ": " + answer.body());
        }
        return new Person(server, username, network, cookieOf(answer), deviceOf(answer));
    }

    /** The same person at another device: a new session. */
    Person atAnotherDevice() {
        HttpResponse<String> answer =
                send(request(server, "/api/session", network).POST(HttpRequest.BodyPublishers.ofString(credentials())));
        if (answer.statusCode() != 200) {
            throw new AssertionError("signing in answers " + answer.statusCode() + ": " + answer.body());
        }
        return new Person(server, username, network, cookieOf(answer), deviceOf(answer));
    }

    /** What this person sends to sign in. */
    String credentials() {
        return """
                {"username": "%s", "password": "%s"}""".formatted(username, PASSWORD);
    }

    /** The cookie by which the browser is known to the account. */
    String device() {
        return device;
    }

    String username() {
        return username;
    }

    String password() {
        return PASSWORD;
    }

    /** Opens the socket and is welcomed. */
    RawSocket connects() {
        RawSocket socket = opens("");
        socket.next("welcome");
        return socket;
    }

    /** Opens the socket with a query such as {@code ?resume=…}. */
    RawSocket opens(String query) {
        RawSocket socket = RawSocket.open(server, "/ws/signaling" + query, headers());
        if (socket.status() != 101) {
            throw new AssertionError("the handshake answers " + socket.status());
        }
        return socket;
    }

    /** Opens the socket and never reads from it. */
    RawSocket connectsWithoutReading() {
        return RawSocket.openWithoutReading(server, "/ws/signaling", headers());
    }

    /** The headers that this person's browser sends with the handshake. */
    Map<String, String> headers() {
        return Map.of("Cookie", cookie, "Origin", server.toString(), "X-Forwarded-For", network);
    }

    HttpResponse<String> gets(String path) {
        return send(request(server, path, network).header("Cookie", cookie).GET());
    }

    HttpResponse<String> posts(String path, String body) {
        return send(request(server, path, network)
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> puts(String path, String body) {
        return send(
                request(server, path, network).header("Cookie", cookie).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> deletes(String path) {
        return send(request(server, path, network).header("Cookie", cookie).DELETE());
    }

    /** The encounter in this person's history; waits for its end, which is stored a moment after it ends. */
    JsonObject endedEncounter(String encounter) {
        return Eventually.get(
                        () -> inHistory(encounter),
                        row -> row.filter(found -> found.containsKey("endedAt") && !found.isNull("endedAt"))
                                .isPresent())
                .orElseThrow();
    }

    private Optional<JsonObject> inHistory(String encounter) {
        HttpResponse<String> history = gets("/api/encounters");
        if (history.statusCode() != 200) {
            return Optional.empty();
        }
        return json(history).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("id").equals(encounter))
                .findFirst();
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (var reader = JSON.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static HttpRequest.Builder request(URI server, String path, String network) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("Origin", server.toString())
                .header("X-Forwarded-For", network);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String deviceOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").get(1).split(";", 2)[0];
    }

    private static String cookieOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }
}
