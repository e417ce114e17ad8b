package chat.serendip.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartLogTest {
    private static final String AT = "2026-11-23T00:47:51.422+0000 ";

    private final StartLog log = new StartLog();

    @Test
    void a_server_that_goes_on_without_the_war_has_given_up_and_the_first_severe_line_says_why() {
        log.add(AT + "INFO chat.serendip.platform.database.Schema Schema at version 3");
        log.add(AT + "SEVERE chat.serendip.platform.database.Schema Serendip does not start: for a reason.");
        log.add(AT + "SEVERE javax.enterprise.system.core Exception during lifecycle processing");
        assertThat(log.hasGivenUp()).isFalse();
        log.add(AT + "SEVERE javax.enterprise.system.core Exception while loading the app");
        assertThat(log.hasGivenUp()).isTrue();
        assertThat(log.reason()).contains("Serendip does not start: for a reason.");
    }

    @Test
    void warnings_are_no_reason() {
        log.add(AT + "WARNING org.example SEVERE weather");
        log.add("\tat org.example.Exception.while(loading)");
        assertThat(log.hasGivenUp()).isFalse();
        assertThat(log.reason()).isEmpty();
    }
}
