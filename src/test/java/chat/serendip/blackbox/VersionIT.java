package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.Json;
import java.io.File;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The version stands in {@code pom.xml}, and every place that shows it shows the same. */
@ExtendWith(SerendipExtension.class)
class VersionIT {

    private final String version = XPathFactory.newInstance()
            .newXPath()
            .evaluate(
                    "/project/version",
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml")));

    VersionIT() throws Exception {}

    @Test
    void the_war_tells_it_when_it_is_asked(RunningSerendip serendip) throws Exception {
        assertThat(WarCommand.run(serendip, Map.of(), "--version")).isEqualTo("0 Serendip " + version);
    }

    @Test
    void the_first_that_serendip_writes_into_the_log_is_it(RunningSerendip serendip) {
        assertThat(serendip.readLog().lines().filter(line -> line.matches("\\S+ \\S+ chat\\.serendip\\..*")))
                .first()
                .asString()
                .endsWith(" Serendip " + version);
    }

    @Test
    void the_health_check_tells_it(RunningSerendip serendip) {
        var answer = new HttpCaller(URI.create(serendip.installation().url())).get("/health/live");
        var checks =
                Json.createReader(new StringReader(answer.body())).readObject().getJsonArray("checks");
        assertThat(checks)
                .anySatisfy(check -> assertThat(
                                check.asJsonObject().getJsonObject("data").getString("version", ""))
                        .isEqualTo(version));
    }
}
