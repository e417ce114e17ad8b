package chat.serendip.blackbox;

import chat.serendip.serve.RunningSerendip;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Calls over HTTP with exactly the headers that a test names: it keeps no cookie and sends no origin. */
record HttpCaller(URI server) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static HttpCaller of(RunningSerendip serendip) {
        return new HttpCaller(URI.create(serendip.installation().url()));
    }

    HttpResponse<String> call(String method, String path, String body, String... headers) {
        return call(method, path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> call(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(server.resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return call("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return call("POST", path, json, all.toArray(String[]::new));
    }

    static String registration(String username) {
        return """
                {"username": "%s", "password": "a long walk by the sea", "birthDate": "1990-01-31", "acceptTerms": true}""".formatted(username);
    }
}
