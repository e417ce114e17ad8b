package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Reports as a client does, and looks up in the database what tests need. */
final class Reporting {

    private Reporting() {}

    static HttpResponse<String> report(Person person, String encounter, String category) {
        return person.posts(
                "/api/reports",
                Json.createObjectBuilder()
                        .add("encounterId", encounter)
                        .add("category", category)
                        .add("comment", "look")
                        .build()
                        .toString());
    }

    /** Reports with pictures, whose hashes bind them to the nonce and the encounter as a client's do. */
    static HttpResponse<String> report(
            Person person, String encounter, String category, String nonce, byte[]... pictures) {
        var frames = Json.createArrayBuilder();
        for (byte[] picture : pictures) {
            frames.add(Json.createObjectBuilder()
                    .add("image", Base64.getEncoder().encodeToString(picture))
                    .add("takenAt", Instant.now().toString())
                    .add("hash", hash(nonce, encounter, picture)));
        }
        JsonObject body = Json.createObjectBuilder()
                .add("encounterId", encounter)
                .add("category", category)
                .add("nonce", nonce)
                .add("frames", frames)
                .build();
        return person.posts("/api/reports", body.toString());
    }

    static String nonce(Person person, String encounter) {
        HttpResponse<String> answer = person.posts("/api/reports/nonces", "{\"encounterId\": \"" + encounter + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Person.json(answer).keySet()).containsExactlyInAnyOrder("nonce", "expiresAt");
        return Person.json(answer).getString("nonce");
    }

    static String hash(String nonce, String encounter, byte[] picture) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((nonce + encounter).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha.digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A synthetic picture. */
    static byte[] picture(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .hasValue("application/problem+json");
        return answer.statusCode() + " " + Person.json(answer).getString("code");
    }

    static String violation(HttpResponse<String> answer) {
        assertThat(problem(answer)).isEqualTo("422 invalid");
        JsonObject first = Person.json(answer).getJsonArray("violations").getJsonObject(0);
        return first.getString("field") + " " + first.getString("code");
    }

    /** The account's id, which no client ever sees. */
    static String account(RunningSerendip serendip, Person person) {
        String name = Person.json(person.gets("/api/session")).getString("username");
        return DatabaseDump.rows(serendip, "select id from accounts where username = '" + name + "'")
                .get(0);
    }

    static int blocks(Person person) {
        return Person.json(person.gets("/api/blocks")).getJsonArray("items").size();
    }
}
