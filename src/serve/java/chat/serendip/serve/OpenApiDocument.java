package chat.serendip.serve;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The OpenAPI document of a running server, as a text that is the same for the same interface. {@code mvn -Popenapi}
 * writes the document of a server whose database is thrown away afterwards.
 */
public final class OpenApiDocument {

    private OpenApiDocument() {}

    /** Reads the system properties that the build sets; takes no arguments. */
    public static void main(String[] none) throws IOException, InterruptedException {
        Settings settings = System::getProperty;
        Path document = Path.of(settings.require("serendip.openapi"));
        Installation installation = Installation.thrownAway(
                Path.of(settings.require("serendip.war")),
                Path.of(settings.require("payara.microJar")),
                Path.of(settings.require("serendip.payaraConfig")),
                Path.of("target", "openapi"),
                Map.of());
        try (RunningSerendip serendip = new RunningSerendip(installation, line -> {})) {
            serendip.start(System.out::println);
            Files.writeString(document, of(serendip));
            System.out.println("Wrote " + document);
        } catch (CannotServe e) {
            e.printAndExit();
        }
    }

    /** The document without what the server adds about itself: the address of the request, and its other endpoints. */
    public static String of(RunningSerendip serendip) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create(serendip.installation().url() + "/openapi"))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("/openapi answers " + answer.statusCode() + ": " + answer.body());
        }
        JsonObject document = Json.createReader(new StringReader(answer.body())).readObject();
        var ours = Json.createObjectBuilder(document).remove("endpoints").remove("servers");
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        var text = new StringWriter();
        try (var writer = pretty.createWriter(text)) {
            writer.write(sorted(ours.build()));
        }
        return text.toString().strip() + "\n";
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            var fields = Json.createObjectBuilder();
            new TreeMap<>(object).forEach((name, field) -> fields.add(name, sorted(field)));
            return fields.build();
        }
        if (value instanceof JsonArray array) {
            var elements = Json.createArrayBuilder();
            array.forEach(element -> elements.add(sorted(element)));
            return elements.build();
        }
        return value;
    }
}
