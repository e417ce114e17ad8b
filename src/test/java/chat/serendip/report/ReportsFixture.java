package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.encounter.EncounterSnapshot;
import chat.serendip.encounter.Line;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts, encounters and reports, in the real container on a real PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
abstract class ReportsFixture {

    @Inject
    DataSource source;

    @Inject
    Reports reports;

    @Inject
    Evidence evidence;

    @Inject
    Outcomes outcomes;

    @Inject
    Accuracies accuracies;

    @Inject
    ReportingRight right;

    @Inject
    Notices notices;

    @Inject
    FailingCase failingCase;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @Inject
    EntityManager entities;

    final EvidenceCipher evidenceCipher = new EvidenceCipher(List.of(new byte[32]), new SecureRandom());

    @Deployment
    static WebArchive wholeWarAndTests() {
        return ShrinkWrap.create(ZipImporter.class, "serendip-reports.war")
                .importFrom(new File(System.getProperty("serendip.war", "target/serendip.war")))
                .as(WebArchive.class)
                .addClasses(ReportsFixture.class, ReportsInContainerIT.class, FailingCase.class)
                .addAsLibraries(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    AccountId account() {
        AccountId id = AccountId.random();
        execute("""
                insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,
                                      terms_accepted_at, created_at)
                values ('%s', 'n%s', 'n%s', '$argon2id$', '1990-01-01', 'test', now(), now())
                """.formatted(id, id.toString().substring(0, 8), id));
        return id;
    }

    int execute(String sql) {
        try (Connection connection = source.getConnection()) {
            return connection.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    EncounterSnapshot encounter(AccountId reporter, AccountId reported) {
        return encounter(reporter, reported, false);
    }

    EncounterSnapshot encounter(AccountId reporter, AccountId reported, boolean takenUp) {
        Instant start = clock.instant().minus(Duration.ofMinutes(5));
        return new EncounterSnapshot(
                new EncounterId(UUID.randomUUID()),
                Mode.VIDEO,
                start,
                null,
                new Participant(reporter, "Amber Otter"),
                new Participant(reported, "Quiet Owl"),
                2,
                takenUp,
                List.of(
                        new Line(1, reporter, "hello", null, start),
                        new Line(2, reported, "something bad", null, start)));
    }

    ReportId filed(AccountId reporter, AccountId reported) {
        ReportId id = ReportId.random();
        reports.add(id, encounter(reporter, reported), Category.SPAM_OR_SCAM, "look", List.of());
        return id;
    }

    void decide(Outcome outcome, Measure measure, ReportId... those) throws Exception {
        transaction.begin();
        try {
            outcomes.decide(Arrays.asList(those), outcome, measure);
            transaction.commit();
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    FiledReport storedReport(ReportId id) {
        List<FiledReport> found = evidence.of(List.of(id));
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
