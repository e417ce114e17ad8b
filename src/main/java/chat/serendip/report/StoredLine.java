package chat.serendip.report;

import chat.serendip.encounter.Line;
import chat.serendip.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One of the last lines, as the server saw it, frozen with the report. */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class StoredLine {

    private int place;

    private int line;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Speaker speaker;

    @Column(columnDefinition = "text")
    private String text;

    @Column(name = "said_at")
    private Instant saidAt;

    /** For Hibernate. */
    protected StoredLine() {}

    /** @param place from 1 to 50 */
    StoredLine(int place, Line line, AccountId reporter) {
        this.place = place;
        this.line = line.number();
        this.speaker = line.from().equals(reporter) ? Speaker.REPORTER : Speaker.REPORTED;
        this.text = line.text();
        this.saidAt = line.at();
    }

    int place() {
        return place;
    }

    QuotedLine frozen() {
        return new QuotedLine(line, speaker, text, saidAt);
    }

    Stream<Object> parts() {
        return List.<Object>of(line, speaker, text, saidAt).stream();
    }
}
