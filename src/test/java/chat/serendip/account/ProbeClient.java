package chat.serendip.account;

import static chat.serendip.account.TestAccounts.PASSWORD;
import static chat.serendip.account.TestAccounts.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls of the running server, as a browser makes them. */
final class ProbeClient {

    private ProbeClient() {}

    static String register(HttpClient http, URL base) throws Exception {
        var registered = http.send(
                HttpRequest.newBuilder(base.toURI().resolve("api/accounts"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + name() + "\",\"password\":\""
                                + PASSWORD + "\",\"birthDate\":\"1990-01-01\",\"acceptTerms\":true}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(registered.statusCode()).isEqualTo(201);
        return registered.headers().allValues("Set-Cookie").get(0).split(";", 2)[0];
    }

    static HttpResponse<String> ask(HttpClient http, URI where, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(where).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }
}
