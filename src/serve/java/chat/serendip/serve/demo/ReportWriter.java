package chat.serendip.serve.demo;

import static chat.serendip.serve.demo.DemoCase.Progress.CLOSED;

import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import chat.serendip.report.Accuracy;
import chat.serendip.report.Category;
import chat.serendip.report.Fingerprint;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Writes accounts, encounters, reports and evidence; {@link CaseWriter} writes what moderators did about them. */
final class ReportWriter {

    private static final int WEIGHT = (int) Math.round(100 * Accuracy.UNKNOWN.weight());

    private final BatchWriter batchWriter;
    private final DemoPeople demoPeople;
    private final FrameEncryption frameEncryption;
    private final Random random;
    private final Instant now;
    private final List<byte[]> pictures;

    ReportWriter(
            BatchWriter batchWriter,
            DemoPeople demoPeople,
            FrameEncryption frameEncryption,
            Random random,
            Instant now) {
        this.batchWriter = batchWriter;
        this.demoPeople = demoPeople;
        this.frameEncryption = frameEncryption;
        this.random = random;
        this.now = now;
        this.pictures = DrawnPeople.drawn(random);
    }

    void write(List<DemoCase> cases, List<DemoStaff.SignIn> signIns) throws SQLException {
        people(signIns);
        for (DemoCase demoCase : cases) {
            for (DemoReport demoReport : demoCase.reports()) {
                meeting(
                        demoReport.encounter(),
                        demoReport.mode(),
                        demoReport.started(),
                        demoReport.ended(),
                        demoReport.reporter(),
                        demoCase.about());
                report(demoCase, demoReport);
            }
        }
        int others = 3 * cases.size();
        for (int i = 0; i < others; i++) {
            Instant started = now.minus(Duration.ofMinutes(20L + random.nextInt(40 * 24 * 60)));
            DemoPerson one = demoPeople.anybody(random);
            DemoPerson other = demoPeople.anybody(random);
            if (!one.equals(other)) {
                meeting(
                        DemoPeople.id(random),
                        "VIDEO",
                        started,
                        started.plusSeconds(30L + random.nextInt(1200)),
                        one,
                        other);
            }
        }
        var caseWriter = new CaseWriter(batchWriter, demoPeople, random, now);
        for (DemoCase demoCase : cases) {
            caseWriter.write(demoCase, WEIGHT);
        }
        caseWriter.writeFlagsAndNotices(cases);
        figures();
    }

    /** Writes the statistics: encounters, how long people waited, and how many were online. */
    private void figures() throws SQLException {
        batchWriter.add("""
                insert into daily_meetings
                select (started_at at time zone 'UTC')::date, mode, 7 * count(*) from encounters group by 1, 2
                on conflict (day, mode) do nothing""");
        for (int day = 0; day < 42; day++) {
            batchWriter.add(
                    "insert into daily_crowds values ((? at time zone 'UTC')::date, ?) on conflict (day) do nothing",
                    now.minus(Duration.ofDays(day)),
                    20 + random.nextInt(60));
            for (int i = 0; i < 12; i++) {
                batchWriter.add(
                        """
                        insert into daily_waits values ((? at time zone 'UTC')::date, ?, ?)
                        on conflict (day, tenths) do update set count = daily_waits.count + excluded.count""",
                        now.minus(Duration.ofDays(day)),
                        (int) (3 + Math.pow(random.nextDouble(), 3) * 120),
                        1L + random.nextInt(40));
            }
        }
    }

    private void people(List<DemoStaff.SignIn> signIns) throws SQLException {
        String unusableHash = hash(UUID.randomUUID().toString());
        for (DemoPerson person : demoPeople.people()) {
            account(person, unusableHash, "USER", false);
        }
        for (DemoStaff.SignIn signIn : signIns) {
            account(signIn.who(), hash(signIn.password()), signIn.role(), true);
            batchWriter.add(
                    "insert into totps (id, account_id, secret, created_at, confirmed_at) values (?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    signIn.who().id(),
                    HexFormat.of().parseHex(signIn.secret()),
                    signIn.who().joined(),
                    signIn.who().joined());
            for (String code : signIn.codes()) {
                batchWriter.add(
                        "insert into recovery_codes (account_id, code_hash, created_at) values (?, ?, ?)",
                        signIn.who().id(),
                        Digests.sha256(code.replace("-", "")),
                        signIn.who().joined());
            }
        }
        // the demo has an administrator, so that the link for the first one is not needed
        batchWriter.add("delete from invitations");
    }

    private void account(DemoPerson person, String hash, String role, boolean urgent) throws SQLException {
        batchWriter.add(
                """
                insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,
                                      terms_accepted_at, created_at, role, child_safety)
                values (?, ?, ?, ?, '1990-01-31', '2026-11', ?, ?, ?, ?)""", person.id(), person.name(), person.name(), hash, person.joined(), person.joined(), role, urgent);
    }

    /** The hash of a password as the server makes it: Argon2id with 19 MiB, 2 passes, 1 lane. */
    private static String hash(String password) {
        byte[] salt = Tokens.bytes(new SecureRandom(), 16);
        return Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID)
                .hash(password.getBytes(StandardCharsets.UTF_8), salt)
                .getResult();
    }

    private void meeting(UUID id, String mode, Instant started, Instant ended, DemoPerson one, DemoPerson other)
            throws SQLException {
        batchWriter.add("""
                insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b,
                                        end_reason_a, end_reason_b, message_count)
                values (?, ?, ?, ?, ?, ?, 'Amber Otter', 'Quiet Owl', 'LEFT', 'PARTNER_LEFT', ?)""", id, mode, started, ended, one.id(), other.id(), random.nextInt(30));
    }

    private void report(DemoCase demoCase, DemoReport demoReport) throws SQLException {
        List<Object> frames = frames(demoReport);
        boolean closed = demoCase.closed();
        ReportOutcome outcome = ReportOutcome.of(demoCase.ending());
        batchWriter.add(
                """
                insert into reports (id, encounter, reporter, reported, category, comment, filed_at, mode, started_at, ended_at,
                                     pseudonym_reporter, pseudonym_reported, message_count, fingerprint, outcome, measure,
                                     decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                demoReport.id(),
                demoReport.encounter(),
                demoReport.reporter().id(),
                demoCase.about().id(),
                demoReport.category().name(),
                demoReport.comment(),
                demoReport.filed(),
                demoReport.mode(),
                demoReport.started(),
                demoReport.ended(),
                demoReport.pseudonymOfReporter(),
                demoReport.pseudonymOfReported(),
                demoReport.lines().size(),
                HexFormat.of()
                        .parseHex(Fingerprint.of(parts(demoReport, frames)).hex()),
                closed ? outcome.found() : "OPEN",
                closed ? outcome.measure() : null,
                closed ? demoCase.ending().at() : null);
        for (DemoReport.DemoLine line : demoReport.lines()) {
            batchWriter.add(
                    "insert into report_lines (report, place, line, speaker, text, said_at) values (?, ?, ?, ?, ?, ?)",
                    demoReport.id(),
                    line.number(),
                    line.number(),
                    line.byReporter() ? "REPORTER" : "REPORTED",
                    line.text(),
                    line.at());
        }
        frames(demoReport, frames);
    }

    /** The values that the server's fingerprint of a report covers, in the same order. */
    private static List<Object> parts(DemoReport demoReport, List<Object> frames) {
        List<Object> parts = new ArrayList<>(Arrays.asList(
                demoReport.id(),
                demoReport.encounter(),
                demoReport.category(),
                demoReport.comment(),
                demoReport.filed(),
                demoReport.mode(),
                demoReport.started(),
                demoReport.ended(),
                demoReport.pseudonymOfReporter(),
                demoReport.pseudonymOfReported(),
                demoReport.lines().size(),
                demoReport.lines().size()));
        for (DemoReport.DemoLine line : demoReport.lines()) {
            parts.addAll(List.of(line.number(), line.byReporter() ? "REPORTER" : "REPORTED", line.text(), line.at()));
        }
        for (int at = 0; at < frames.size(); at += 5) {
            // everything about a picture but its encrypted bytes
            parts.addAll(frames.subList(at, at + 4));
        }
        return parts;
    }

    /** For each picture: time, hash, width, height, encrypted bytes. */
    private List<Object> frames(DemoReport demoReport) {
        List<Object> frames = new ArrayList<>();
        byte[] picture = DemoPeople.pick(pictures, random);
        for (int place = 1; place <= demoReport.pictures(); place++) {
            byte[] hash = Digests.sha256(demoReport.encounter() + " " + place);
            frames.addAll(List.of(
                    demoReport.ended().minusSeconds(10L * place),
                    hash,
                    DrawnPeople.WIDTH,
                    DrawnPeople.HEIGHT,
                    frameEncryption.encrypt(picture, demoReport.id(), place, hash)));
        }
        return frames;
    }

    private void frames(DemoReport demoReport, List<Object> frames) throws SQLException {
        for (int at = 0; at < frames.size(); at += 5) {
            batchWriter.add(
                    """
                    insert into report_frames (report, place, category, taken_at, hash, width, height, sealed)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    demoReport.id(),
                    at / 5 + 1,
                    demoReport.category().name(),
                    frames.get(at),
                    frames.get(at + 1),
                    frames.get(at + 2),
                    frames.get(at + 3),
                    frames.get(at + 4));
        }
    }

    /** How a decision closes its reports. */
    private record ReportOutcome(String found, String measure) {

        static ReportOutcome of(DemoCase.Ending ending) {
            boolean undone = ending.appeal() == DemoCase.AppealState.GRANTED;
            String kind = String.valueOf(ending.kind());
            return ending.state() != CLOSED || undone || kind.equals("DISMISS_UNFOUNDED")
                    ? new ReportOutcome("UNFOUNDED", "NONE")
                    : new ReportOutcome(
                            "FAIR",
                            switch (kind) {
                                case "WARN" -> "WARNED";
                                case "SUSPEND" -> "SUSPENDED";
                                case "BAN" -> "BANNED";
                                default -> "NONE";
                            });
        }
    }

    /** The lane of a case with such categories. */
    static String lane(List<Category> categories) {
        return categories.stream().anyMatch(Category::urgent) ? "URGENT" : "ORDINARY";
    }
}
