package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.serendip.serve.RunningSerendip;
import chat.serendip.serve.demo.Demo;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code -Dserendip.demo} fills in, seen through the calls that the moderators' page makes. */
class DemoIT {

    private static final Pattern SIGN_IN = Pattern.compile("administrator +(\\S+), password (\\S+)");
    private static final Pattern CODES = Pattern.compile("any of (\\S+) ");

    private final List<String> output = new ArrayList<>();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    @Test
    void an_empty_database_is_filled_with_a_queue_that_works_and_any_other_is_left_alone() throws Exception {
        try (var serendip = new RunningSerendip(Installations.fresh(Map.of()), line -> {})) {
            serendip.start(step -> {});
            Demo.fill(serendip.database(), serendip.installation().data(), 1000, output::add);
            var before = DatabaseDump.of(serendip);
            assertThatExceptionOfType(Demo.DemoRefused.class)
                    .isThrownBy(() -> Demo.fill(
                            serendip.database(), serendip.installation().data(), 10, output::add))
                    .withMessageContaining("isn't empty");
            assertThat(DatabaseDump.of(serendip)).isEqualTo(before);
            assertThat(new Db(serendip).one("select count(*) from reports")).isEqualTo("1000");
            signIn(serendip);
            checkPages(serendip);
        }
    }

    private void checkPages(RunningSerendip serendip) throws Exception {
        Db db = new Db(serendip);
        assertThat(db.column("select distinct category from reports")).hasSize(7);
        for (String status : List.of("open", "claimed", "awaiting-confirmation", "closed")) {
            assertThat(items(serendip, "/api/moderation/cases?status=" + status))
                    .as(status)
                    .isNotEmpty();
        }
        assertThat(items(serendip, "/api/moderation/cases?lane=urgent")).isNotEmpty();
        assertThat(items(serendip, "/api/moderation/appeals?status=open")).isNotEmpty();
        assertThat(items(serendip, "/api/moderation/appeals?status=decided")).isNotEmpty();
        assertThat(items(serendip, "/api/moderation/notices?status=all")).isNotEmpty();
        assertThat(items(serendip, "/api/moderation/flags")).isNotEmpty();
        assertThat(db.column("select distinct kind from sanctions")).contains("WARNING", "SUSPENSION", "BAN");
        String withPicture = db.column("""
                select r.case_id from report_frames f join case_reports r on r.report_id = f.report order by 1 limit 1""").get(0);
        JsonObject seen = Person.json(get(serendip, "/api/moderation/cases/" + withPicture));
        for (JsonValue value : seen.getJsonObject("reports").getJsonArray("items")) {
            JsonObject report = value.asJsonObject();
            assertThat(report.getBoolean("intact")).isTrue();
            assertThat(report.getJsonArray("lines")).isNotEmpty();
            for (JsonValue frame : report.getJsonArray("frames")) {
                assertThat(get(
                                        serendip,
                                        "/api/moderation/cases/" + withPicture + "/reports/" + report.getString("id")
                                                + "/frames/"
                                                + frame.asJsonObject().getInt("number"))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private void signIn(RunningSerendip serendip) throws Exception {
        String all = String.join("\n", output);
        Matcher who = SIGN_IN.matcher(all);
        Matcher codes = CODES.matcher(all);
        assertThat(who.find() && codes.find()).as(all).isTrue();
        assertThat(post(
                        serendip,
                        "/api/session",
                        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(who.group(1), who.group(2))))
                .isEqualTo(200);
        assertThat(post(serendip, "/api/session/second-factor", "{\"code\": \"%s\"}".formatted(codes.group(1))))
                .isEqualTo(200);
    }

    private JsonArray items(RunningSerendip serendip, String path) throws Exception {
        HttpResponse<String> answer = get(serendip, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Person.json(answer).getJsonArray("items");
    }

    private HttpResponse<String> get(RunningSerendip serendip, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(serendip.installation().url() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int post(RunningSerendip serendip, String path, String body) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(
                                        URI.create(serendip.installation().url() + path))
                                .header("Content-Type", "application/json")
                                .header("Origin", serendip.installation().url())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
