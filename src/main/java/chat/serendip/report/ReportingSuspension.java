package chat.serendip.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The suspension of an account's right to report, with the reasons. Only {@link ReportingRight} writes it. */
@Entity
@Table(name = "report_suspensions")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class ReportingSuspension {

    @Id
    private UUID account;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    private @Nullable Instant until;

    @Column(columnDefinition = "text")
    private String reasons;

    /** For Hibernate. */
    protected ReportingSuspension() {}

    ReportingSuspension(UUID account, Instant now, @Nullable Instant until, String reasons) {
        this.account = account;
        this.suspendedAt = now;
        this.until = until;
        this.reasons = reasons;
    }

    boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** The suspension as the account sees it. */
    ReportingSuspensionView view() {
        return new ReportingSuspensionView(suspendedAt, until, reasons);
    }
}
