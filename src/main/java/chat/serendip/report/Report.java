package chat.serendip.report;

import chat.serendip.encounter.EncounterSnapshot;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.platform.paging.Cursor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One account's complaint about its partner in an encounter, frozen with its evidence. Only its outcome changes. */
@Entity
@Table(name = "reports")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class Report {

    /** The fingerprint covers the pictures' sealed bytes. */
    private static final int OVER_SEALED_BYTES = 1;

    /** The fingerprint covers the pictures' hashes, and each picture opens only with its hash. */
    private static final int OVER_HASHES = 2;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID encounter;

    @Column(updatable = false)
    private @Nullable UUID reporter;

    @Column(updatable = false)
    private @Nullable UUID reported;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text", updatable = false)
    private Category category;

    @Column(columnDefinition = "text", updatable = false)
    private @Nullable String comment;

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text", updatable = false)
    private Mode mode;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @Column(name = "pseudonym_reporter", columnDefinition = "text", updatable = false)
    private String pseudonymReporter;

    @Column(name = "pseudonym_reported", columnDefinition = "text", updatable = false)
    private String pseudonymReported;

    @Column(name = "message_count", updatable = false)
    private int messageCount;

    @Column(name = "taken_up", updatable = false)
    private boolean takenUp;

    @Column(updatable = false)
    private byte[] fingerprint;

    @Column(name = "fingerprint_version", updatable = false)
    private int fingerprintVersion;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Measure measure;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "report_lines", joinColumns = @JoinColumn(name = "report"))
    @OrderBy("place")
    private List<StoredLine> lines;

    @ElementCollection
    @CollectionTable(name = "report_frames", joinColumns = @JoinColumn(name = "report"))
    @OrderBy("facts.place")
    private List<StoredFrame> frames;

    /** For Hibernate. */
    protected Report() {}

    /** @param frames sealed for this report's id */
    Report(
            ReportId id,
            EncounterSnapshot encounter,
            Category category,
            @Nullable String comment,
            List<StoredFrame> frames,
            Instant now) {
        this.id = id.value();
        this.encounter = encounter.id().value();
        this.reporter = encounter.me().account().value();
        this.reported = encounter.partner().account().value();
        this.category = category;
        this.comment = comment;
        this.filedAt = now;
        this.mode = encounter.mode();
        this.startedAt = encounter.startedAt();
        this.endedAt = encounter.endedAt();
        this.pseudonymReporter = encounter.me().pseudonym();
        this.pseudonymReported = encounter.partner().pseudonym();
        this.messageCount = encounter.messageCount();
        this.takenUp = encounter.takenUp();
        this.outcome = Outcome.OPEN;
        this.lines = new ArrayList<>();
        encounter
                .lines()
                .forEach(line -> lines.add(
                        new StoredLine(lines.size() + 1, line, encounter.me().account())));
        this.frames = new ArrayList<>(frames);
        this.fingerprintVersion = OVER_HASHES;
        this.fingerprint = over(
                        lines, this.frames.stream().map(StoredFrame::facts).flatMap(FrameFacts::parts))
                .bytes();
    }

    ReportId id() {
        return new ReportId(id);
    }

    EncounterId encounter() {
        return new EncounterId(encounter);
    }

    Cursor cursor() {
        return new Cursor(filedAt, id);
    }

    /** Stores the outcome; a later one, after an appeal, replaces an earlier one. */
    void decide(Outcome found, Measure taken, Instant at) {
        this.outcome = found;
        this.measure = taken;
        this.decidedAt = at;
    }

    /** The fingerprint that the report has now, with what it covers of the pictures. */
    private Fingerprint over(List<StoredLine> said, Stream<Object> pictures) {
        List<@Nullable Object> parts = new ArrayList<>(Arrays.asList(
                id,
                encounter,
                category,
                comment,
                filedAt,
                mode,
                startedAt,
                endedAt,
                pseudonymReporter,
                pseudonymReported,
                messageCount));
        if (takenUp) {
            // only then, so that the fingerprints of all that was filed before this was known stay as they are
            parts.add(takenUp);
        }
        parts.add(said.size());
        said.stream().flatMap(StoredLine::parts).forEach(parts::add);
        pictures.forEach(parts::add);
        return Fingerprint.of(parts);
    }

    /** The whole report, for moderators. Of the pictures it reads no more than these facts. */
    FiledReport whole(List<FrameFacts> pictures) {
        return new FiledReport(
                id(),
                account(reporter),
                account(reported),
                category,
                comment,
                filedAt,
                encounter(),
                mode,
                startedAt,
                endedAt,
                pseudonymReporter,
                pseudonymReported,
                messageCount,
                takenUp,
                outcome,
                measure,
                decidedAt,
                intact(pictures),
                lines.stream().map(StoredLine::frozen).toList(),
                pictures.stream().map(FrameFacts::frozen).toList());
    }

    /** Whether it is what was filed; null if only the pictures' sealed bytes can show it. */
    private @Nullable Boolean intact(List<FrameFacts> pictures) {
        if (fingerprintVersion == OVER_SEALED_BYTES && !pictures.isEmpty()) {
            return null;
        }
        return fits(over(lines, pictures.stream().flatMap(FrameFacts::parts)));
    }

    /**
     * A picture of this report as it was before it was sealed.
     *
     * @throws EvidenceCipher.Broken if it isn't what was filed; with a fingerprint over the sealed bytes also if
     *     anything else of the report isn't, because then nothing shows whether it is the picture that was filed
     */
    byte[] opened(StoredFrame frame, EvidenceCipher evidenceCipher) {
        int place = frame.facts().place();
        if (fingerprintVersion == OVER_HASHES) {
            return evidenceCipher.open(
                    frame.sealed(),
                    EvidenceCipher.binding(id(), place, frame.facts().hash()));
        }
        if (!fits(over(lines, frames.stream().flatMap(StoredFrame::sealedParts)))) {
            throw new EvidenceCipher.Broken("a report isn't what was filed", null);
        }
        return evidenceCipher.open(frame.sealed(), EvidenceCipher.binding(id(), place));
    }

    private boolean fits(Fingerprint computed) {
        return MessageDigest.isEqual(fingerprint, computed.bytes());
    }

    /** The report in its reporter's export. */
    ReportsExport.ExportedReport exported() {
        return new ReportsExport.ExportedReport(mine(), comment, lines.size(), frames.size());
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    ReportFiled filed() {
        return new ReportFiled(
                id(),
                new AccountId(Optional.ofNullable(reporter).orElseThrow()),
                new AccountId(Optional.ofNullable(reported).orElseThrow()),
                category,
                filedAt,
                new Fingerprint(HexFormat.of().formatHex(fingerprint)));
    }

    MyReport mine() {
        return new MyReport(
                id.toString(),
                encounter.toString(),
                pseudonymReported,
                category.wireName(),
                filedAt,
                takenUp,
                outcome.wireName(),
                measure == null ? null : measure.wireName(),
                decidedAt);
    }
}
