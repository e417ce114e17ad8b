package chat.serendip.serve.demo;

import static chat.serendip.serve.demo.Dossier.State.CLOSED;

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

/** Writes people, encounters, reports and evidence; {@link Rulings} writes what moderators did about them. */
final class Writing {

    private static final int WEIGHT = (int) Math.round(100 * Accuracy.UNKNOWN.weight());

    private final Ledger ledger;
    private final Town town;
    private final Vault vault;
    private final Random chance;
    private final Instant now;
    private final List<byte[]> faces;

    Writing(Ledger ledger, Town town, Vault vault, Random chance, Instant now) {
        this.ledger = ledger;
        this.town = town;
        this.vault = vault;
        this.chance = chance;
        this.now = now;
        this.faces = Faces.drawn(chance);
    }

    void write(List<Dossier> dossiers, List<Staff.SignIn> signIns) throws SQLException {
        people(signIns);
        for (Dossier dossier : dossiers) {
            for (Story story : dossier.stories()) {
                meeting(
                        story.encounter(),
                        story.mode(),
                        story.started(),
                        story.ended(),
                        story.reporter(),
                        dossier.about());
                report(dossier, story);
            }
        }
        int others = 3 * dossiers.size();
        for (int i = 0; i < others; i++) {
            Instant started = now.minus(Duration.ofMinutes(20L + chance.nextInt(40 * 24 * 60)));
            Person one = town.anybody(chance);
            Person other = town.anybody(chance);
            if (!one.equals(other)) {
                meeting(Town.id(chance), "VIDEO", started, started.plusSeconds(30L + chance.nextInt(1200)), one, other);
            }
        }
        var rulings = new Rulings(ledger, town, chance, now);
        for (Dossier dossier : dossiers) {
            rulings.write(dossier, WEIGHT);
        }
        rulings.besides(dossiers);
        figures();
    }

    /** What is counted as it happens: meetings, how long people waited, and how many were online. */
    private void figures() throws SQLException {
        ledger.add("""
                insert into daily_meetings
                select (started_at at time zone 'UTC')::date, mode, 7 * count(*) from encounters group by 1, 2
                on conflict (day, mode) do nothing""");
        for (int day = 0; day < 42; day++) {
            ledger.add(
                    "insert into daily_crowds values ((? at time zone 'UTC')::date, ?) on conflict (day) do nothing",
                    now.minus(Duration.ofDays(day)),
                    20 + chance.nextInt(60));
            for (int i = 0; i < 12; i++) {
                ledger.add(
                        """
                        insert into daily_waits values ((? at time zone 'UTC')::date, ?, ?)
                        on conflict (day, tenths) do update set count = daily_waits.count + excluded.count""",
                        now.minus(Duration.ofDays(day)),
                        (int) (3 + Math.pow(chance.nextDouble(), 3) * 120),
                        1L + chance.nextInt(40));
            }
        }
    }

    private void people(List<Staff.SignIn> signIns) throws SQLException {
        String nobodys = hash(UUID.randomUUID().toString());
        for (Person person : town.people()) {
            account(person, nobodys, "USER", false);
        }
        for (Staff.SignIn signIn : signIns) {
            account(signIn.who(), hash(signIn.password()), signIn.role(), true);
            ledger.add(
                    "insert into totps (id, account_id, secret, created_at, confirmed_at) values (?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    signIn.who().id(),
                    HexFormat.of().parseHex(signIn.secret()),
                    signIn.who().joined(),
                    signIn.who().joined());
            for (String code : signIn.codes()) {
                ledger.add(
                        "insert into recovery_codes (account_id, code_hash, created_at) values (?, ?, ?)",
                        signIn.who().id(),
                        Digests.sha256(code.replace("-", "")),
                        signIn.who().joined());
            }
        }
        // who signs in with one of these needs no link for the first administrator
        ledger.add("delete from invitations");
    }

    private void account(Person person, String hash, String role, boolean urgent) throws SQLException {
        ledger.add(
                """
                insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,
                                      terms_accepted_at, created_at, role, child_safety)
                values (?, ?, ?, ?, '1990-01-31', '2026-11', ?, ?, ?, ?)""", person.id(), person.name(), person.name(), hash, person.joined(), person.joined(), role, urgent);
    }

    /** As the server hashes: Argon2id with 19 MiB, 2 passes, 1 lane. */
    private static String hash(String password) {
        byte[] salt = Tokens.bytes(new SecureRandom(), 16);
        return Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID)
                .hash(password.getBytes(StandardCharsets.UTF_8), salt)
                .getResult();
    }

    private void meeting(UUID id, String mode, Instant started, Instant ended, Person one, Person other)
            throws SQLException {
        ledger.add("""
                insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b,
                                        end_reason_a, end_reason_b, message_count)
                values (?, ?, ?, ?, ?, ?, 'Amber Otter', 'Quiet Owl', 'LEFT', 'PARTNER_LEFT', ?)""", id, mode, started, ended, one.id(), other.id(), chance.nextInt(30));
    }

    private void report(Dossier dossier, Story story) throws SQLException {
        List<Object> frames = frames(story);
        boolean closed = dossier.closed();
        Outcome outcome = Outcome.of(dossier.ending());
        ledger.add(
                """
                insert into reports (id, encounter, reporter, reported, category, comment, filed_at, mode, started_at, ended_at,
                                     pseudonym_reporter, pseudonym_reported, message_count, fingerprint, outcome, measure,
                                     decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                story.id(),
                story.encounter(),
                story.reporter().id(),
                dossier.about().id(),
                story.category().name(),
                story.comment(),
                story.filed(),
                story.mode(),
                story.started(),
                story.ended(),
                story.pseudonymOfReporter(),
                story.pseudonymOfReported(),
                story.lines().size(),
                HexFormat.of().parseHex(Fingerprint.of(parts(story, frames)).hex()),
                closed ? outcome.found() : "OPEN",
                closed ? outcome.measure() : null,
                closed ? dossier.ending().at() : null);
        for (Story.Line line : story.lines()) {
            ledger.add(
                    "insert into report_lines (report, place, line, speaker, text, said_at) values (?, ?, ?, ?, ?, ?)",
                    story.id(),
                    line.number(),
                    line.number(),
                    line.byReporter() ? "REPORTER" : "REPORTED",
                    line.text(),
                    line.at());
        }
        frames(story, frames);
    }

    /** What the server's fingerprint of a report covers, in its order. */
    private static List<Object> parts(Story story, List<Object> frames) {
        List<Object> parts = new ArrayList<>(Arrays.asList(
                story.id(),
                story.encounter(),
                story.category(),
                story.comment(),
                story.filed(),
                story.mode(),
                story.started(),
                story.ended(),
                story.pseudonymOfReporter(),
                story.pseudonymOfReported(),
                story.lines().size(),
                story.lines().size()));
        for (Story.Line line : story.lines()) {
            parts.addAll(List.of(line.number(), line.byReporter() ? "REPORTER" : "REPORTED", line.text(), line.at()));
        }
        for (int at = 0; at < frames.size(); at += 5) {
            // all of a picture but its sealed bytes
            parts.addAll(frames.subList(at, at + 4));
        }
        return parts;
    }

    /** For each picture: when, hash, width, height, sealed bytes. */
    private List<Object> frames(Story story) {
        List<Object> frames = new ArrayList<>();
        byte[] face = Town.pick(faces, chance);
        for (int place = 1; place <= story.pictures(); place++) {
            byte[] hash = Digests.sha256(story.encounter() + " " + place);
            frames.addAll(List.of(
                    story.ended().minusSeconds(10L * place),
                    hash,
                    Faces.WIDTH,
                    Faces.HEIGHT,
                    vault.seal(face, story.id(), place, hash)));
        }
        return frames;
    }

    private void frames(Story story, List<Object> frames) throws SQLException {
        for (int at = 0; at < frames.size(); at += 5) {
            ledger.add(
                    """
                    insert into report_frames (report, place, category, taken_at, hash, width, height, sealed)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    story.id(),
                    at / 5 + 1,
                    story.category().name(),
                    frames.get(at),
                    frames.get(at + 1),
                    frames.get(at + 2),
                    frames.get(at + 3),
                    frames.get(at + 4));
        }
    }

    /** How a decision closes its reports. */
    private record Outcome(String found, String measure) {

        static Outcome of(Dossier.Ending ending) {
            boolean undone = ending.appeal() == Dossier.Appeal.GRANTED;
            String kind = String.valueOf(ending.kind());
            return ending.state() != CLOSED || undone || kind.equals("DISMISS_UNFOUNDED")
                    ? new Outcome("UNFOUNDED", "NONE")
                    : new Outcome(
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
