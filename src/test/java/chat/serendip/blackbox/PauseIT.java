package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server pauses an account when several different accurate reporters reported it within an hour. */
@ExtendWith(SerendipExtension.class)
class PauseIT {

    private RunningSerendip serendip;
    private Person bob;

    @BeforeEach
    void register(RunningSerendip running) {
        serendip = running;
        bob = Person.registers(running);
    }

    private Person accurate() {
        Person reporter = Person.registers(serendip);
        Staff.hasReported(serendip, reporter, 5, 0);
        return reporter;
    }

    private boolean paused() {
        return !Person.json(bob.gets("/api/me/sanctions")).getJsonArray("items").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"59 minutes, true", "61 minutes, false"})
    void the_hour_counts(String ago, boolean pauses) {
        Staff.reports(serendip, accurate(), bob, "harassment");
        new Db(serendip)
                .runAsOwner("update case_reports set filed_at = now() - interval '" + ago + "' where case_id = '"
                        + Staff.caseAbout(serendip, bob) + "'");
        Staff.reports(serendip, accurate(), bob, "harassment");
        assertThat(paused()).isFalse();
        Staff.reports(serendip, accurate(), bob, "harassment");
        assertThat(paused()).isEqualTo(pauses);
    }

    @Test
    void who_reports_several_encounters_counts_once() {
        Person ann = accurate();
        for (int number = 0; number < 4; number++) {
            Staff.reports(serendip, ann, bob, "harassment");
        }
        Staff.reports(serendip, accurate(), bob, "harassment");
        assertThat(paused()).isFalse();
        Staff.reports(serendip, accurate(), bob, "harassment");
        assertThat(paused()).isTrue();
    }
}
