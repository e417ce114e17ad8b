package chat.serendip.report;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.database.NativeResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Reports with their evidence, as moderators see them. {@code moderation} checks who may view them, and records each
 * view. Safe for use by many threads.
 */
@ApplicationScoped
@Transactional
public class Evidence {

    private static final Logger LOG = Logger.getLogger(Evidence.class.getName());

    private final EntityManager entities;
    private final EvidenceCipher evidenceCipher;

    @Inject
    Evidence(EntityManager entities, EvidenceCipher evidenceCipher) {
        this.entities = entities;
        this.evidenceCipher = evidenceCipher;
    }

    /** Those of the reports that are still kept, oldest first. */
    public List<FiledReport> of(Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<FrameFacts>> frames = frames(reports);
        return entities.createQuery("""
                        select distinct r from Report r left join fetch r.lines
                        where r.id in :those order by r.filedAt, r.id""", Report.class)
                .setParameter("those", ids(reports))
                .getResultStream()
                .map(report -> report.whole(frames.getOrDefault(report.id().value(), List.of())))
                .toList();
    }

    /** What is known of each report's pictures, without their bytes. */
    private Map<UUID, List<FrameFacts>> frames(Collection<ReportId> reports) {
        return entities.createQuery("""
                        select r.id as report, f.facts as facts from Report r join r.frames f
                        where r.id in :those order by f.facts.place""", Tuple.class)
                .setParameter("those", ids(reports))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("report", UUID.class),
                        Collectors.mapping(row -> row.get("facts", FrameFacts.class), Collectors.toList())));
    }

    /** The reports about these encounters, each with its encounter. */
    public Map<ReportId, EncounterId> filedAbout(Collection<EncounterId> encounters) {
        Map<ReportId, EncounterId> found = new HashMap<>();
        if (!encounters.isEmpty()) {
            entities.createQuery("from Report r where r.encounter in :those", Report.class)
                    .setParameter(
                            "those", encounters.stream().map(EncounterId::value).toList())
                    .getResultStream()
                    .forEach(report -> found.put(report.id(), report.encounter()));
        }
        return found;
    }

    /** The newest reports about each of the accounts, the newest first; accounts without any are absent. */
    public Map<AccountId, List<EarlierReport>> about(Collection<AccountId> accounts, int most) {
        return prior("reported", accounts, most);
    }

    /** The newest reports by each of the accounts, the newest first; accounts without any are absent. */
    public Map<AccountId, List<EarlierReport>> by(Collection<AccountId> accounts, int most) {
        return prior("reporter", accounts, most);
    }

    /**
     * A picture's JPEG, verified; empty if there is no such picture.
     *
     * @throws EvidenceChanged if it isn't what was filed
     * @throws IllegalStateException if its key isn't configured any more
     */
    public Optional<byte[]> frame(ReportId report, int place) {
        return entities.createQuery("""
                        select r as report, f as frame from Report r join r.frames f
                        where r.id = :id and f.facts.place = :place""", Tuple.class)
                .setParameter("id", report.value())
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .map(row -> opened(row.get("report", Report.class), row.get("frame", StoredFrame.class)));
    }

    private byte[] opened(Report report, StoredFrame frame) {
        try {
            return report.opened(frame, evidenceCipher);
        } catch (EvidenceCipher.Broken e) {
            LOG.log(Level.SEVERE, "Evidence of report " + report.id() + " was changed since it was filed", e);
            throw new EvidenceChanged();
        }
    }

    /** Deletes the reports with all their evidence, in the caller's transaction, once their case's time is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int destroy(Collection<ReportId> reports) {
        // the schema deletes lines and pictures with their report
        return reports.isEmpty()
                ? 0
                : entities.createNativeQuery("delete from reports where id in (:those)")
                        .setParameter("those", ids(reports))
                        .executeUpdate();
    }

    private Map<AccountId, List<EarlierReport>> prior(String side, Collection<AccountId> accounts, int most) {
        Map<AccountId, List<EarlierReport>> found = new HashMap<>();
        if (!accounts.isEmpty()) {
            Query newest = entities.createNativeQuery("""
                            select account, id, category, filed_at as at, outcome, measure from (
                                select r.SIDE as account, r.*,
                                    row_number() over (partition by r.SIDE order by r.filed_at desc, r.id desc) as nth
                                from reports r where r.SIDE in (:those)) numbered
                            where nth <= :most order by filed_at desc, id desc""".replace("SIDE", side), Tuple.class)
                    .setParameter(
                            "those", accounts.stream().map(AccountId::value).toList())
                    .setParameter("most", most);
            NativeResults.of(newest, Tuple.class)
                    .forEach(row -> found.computeIfAbsent(
                                    new AccountId(row.get("account", UUID.class)), account -> new ArrayList<>())
                            .add(EarlierReport.of(row)));
        }
        return found;
    }

    private static List<UUID> ids(Collection<ReportId> reports) {
        return reports.stream().map(ReportId::value).toList();
    }
}
