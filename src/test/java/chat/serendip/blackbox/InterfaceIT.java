package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class InterfaceIT {

    private static final Path CHECKED_IN = Path.of("src", "docs", "openapi.json");

    /** The client's types are made from the copy: whoever changes a call copies the new description over the old. */
    @Test
    void the_description_of_the_interface_is_the_one_that_is_checked_in(RunningSerendip serendip) throws Exception {
        String current = described(serendip);
        Path fresh = Files.writeString(Path.of("target", "openapi.json"), current);
        assertThat(Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN) : "")
                .as("If the change is meant: cp " + fresh + " " + CHECKED_IN)
                .isEqualTo(current);
    }

    private static String described(RunningSerendip serendip) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(serendip.installation().url() + "/openapi"))
                                .header("Accept", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
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
