package chat.serendip.serve.demo;

import chat.serendip.kernel.WireName;
import chat.serendip.platform.Digests;
import chat.serendip.report.Category;
import chat.serendip.serve.demo.DemoCase.Ending;
import chat.serendip.serve.demo.DemoCase.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Writes cases and what moderators did about them: claims, decisions, sanctions, appeals, notes, and the answers to
 * notices.
 */
final class CaseWriter {

    private static final List<String> NOTES = List.of(
            "Looked at the lines twice; the tone changes after the first minute.",
            "Same pattern as in the earlier case.",
            "I would rather have a second opinion here.",
            "圖片看不出什麼,對話才是重點。");

    private final BatchWriter batchWriter;
    private final DemoPeople demoPeople;
    private final Random random;
    private final Instant now;

    CaseWriter(BatchWriter batchWriter, DemoPeople demoPeople, Random random, Instant now) {
        this.batchWriter = batchWriter;
        this.demoPeople = demoPeople;
        this.random = random;
        this.now = now;
    }

    void write(DemoCase demoCase, int weight) throws SQLException {
        Ending ending = demoCase.ending();
        boolean acted = ending.state() != Progress.OPEN;
        batchWriter.add(
                """
                insert into cases (id, account, version, lane, severity, score, categories, report_count, opened_at,
                                   last_report_at, first_action_at, awaiting_second, closed_at)
                values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?)""",
                demoCase.id(),
                demoCase.about().id(),
                demoCase.reports().size() + (acted ? 1 : 0),
                ReportWriter.lane(demoCase.categories()),
                demoCase.gravest().severity(),
                (long) weight * demoCase.reports().size(),
                String.join(
                        ",", demoCase.categories().stream().map(Category::name).toList()),
                demoCase.reports().size(),
                demoCase.opened(),
                demoCase.lastReport(),
                acted ? claimedAt(demoCase) : null,
                ending.state() == Progress.PROPOSED,
                demoCase.closed() ? ending.at() : null);
        for (DemoReport demoReport : demoCase.reports()) {
            batchWriter.add(
                    "insert into case_reports (report_id, case_id, reporter, category, weight, filed_at) values (?, ?, ?, ?, ?, ?)",
                    demoReport.id(),
                    demoCase.id(),
                    demoReport.reporter().id(),
                    demoReport.category().name(),
                    weight,
                    demoReport.filed());
        }
        if (acted) {
            audit(ending.by(), claimedAt(demoCase), "claimed", demoCase, "{}");
        }
        if (ending.state() == Progress.CLAIMED) {
            batchWriter.add(
                    "insert into claims (case_id, moderator, since, until) values (?, ?, ?, ?)",
                    demoCase.id(),
                    ending.by().id(),
                    ending.at(),
                    now.plus(Duration.ofMinutes(14)));
        }
        if (acted && random.nextInt(5) == 0) {
            note(demoCase);
        }
        if (ending.kind() != null) {
            decision(demoCase, ending.kind());
        }
    }

    private static Instant claimedAt(DemoCase demoCase) {
        Instant early = demoCase.ending().at().minus(Duration.ofMinutes(4));
        return early.isBefore(demoCase.opened()) ? demoCase.opened() : early;
    }

    private void note(DemoCase demoCase) throws SQLException {
        batchWriter.add(
                "insert into notes (id, case_id, author, text, written_at) values (?, ?, ?, ?, ?)",
                DemoPeople.id(random),
                demoCase.id(),
                demoCase.ending().by().id(),
                DemoPeople.pick(NOTES, random),
                demoCase.ending().at());
        audit(demoCase.ending().by(), demoCase.ending().at(), "noted", demoCase, "{}");
    }

    private void decision(DemoCase demoCase, String kind) throws SQLException {
        Ending ending = demoCase.ending();
        UUID id = DemoPeople.id(random);
        boolean second = kind.equals("BAN") || demoCase.categories().contains(Category.CHILD_SAFETY);
        boolean proposed = ending.state() == Progress.PROPOSED;
        boolean sanctions = !kind.startsWith("DISMISS");
        batchWriter.add(
                """
                insert into decisions (id, case_id, case_version, kind, days, rule, facts, decided_by, decided_at, needs_second,
                                       state, confirmed_by, confirmed_at, single_moderator)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""",
                id,
                demoCase.id(),
                demoCase.reports().size(),
                kind,
                kind.equals("SUSPEND") ? ending.days() : null,
                sanctions ? Scripts.rule(demoCase.gravest()) : null,
                sanctions ? facts(demoCase) : null,
                ending.by().id(),
                ending.at(),
                second,
                proposed ? "PROPOSED" : "FINAL",
                second && !proposed ? ending.other().id() : null,
                second && !proposed ? ending.at() : null);
        String detail = "{\"decision\":\"" + id + "\",\"kind\":\"" + WireName.of(kind) + "\"}";
        audit(ending.by(), ending.at(), second ? "proposed" : "decided", demoCase, detail);
        if (second && !proposed) {
            audit(ending.other(), ending.at(), "confirmed", demoCase, detail);
        }
        if (sanctions && !proposed) {
            new SanctionWriter(batchWriter, demoPeople, random, now).write(demoCase, id, facts(demoCase));
        }
    }

    private static String facts(DemoCase demoCase) {
        int people = demoCase.reports().size();
        return "%s reported on %s. What was said then breaks this rule."
                .formatted(
                        people == 1 ? "One person" : people + " people",
                        demoCase.opened().toString().substring(0, 10));
    }

    private void audit(DemoPerson who, Instant at, String action, DemoCase demoCase, String detail) {
        String role = who.equals(demoPeople.staff().get(0)) ? "ADMINISTRATOR" : "MODERATOR";
        batchWriter.audit(at, who.id(), role, action, "case " + demoCase.id(), detail);
    }

    /** Flags on new accounts that may belong to banned people. */
    private void flags(List<DemoCase> cases) throws SQLException {
        List<DemoCase> bans = cases.stream()
                .filter(one -> one.closed() && "BAN".equals(one.ending().kind()))
                .filter(one -> one.ending().appeal() != DemoCase.AppealState.GRANTED)
                .limit(8)
                .toList();
        // there is no case about the people made last, unless the demo is tiny
        int last = demoPeople.people().size();
        for (DemoCase ban : bans) {
            List<String> shared = DemoPeople.pick(
                    List.of(
                            List.of("NETWORK"),
                            List.of("DEVICE", "NETWORK"),
                            List.of("EMAIL"),
                            List.of("EMAIL", "DEVICE")),
                    random);
            boolean high = shared.contains("EMAIL") && shared.contains("DEVICE");
            String confidence = high ? "HIGH" : shared.equals(List.of("NETWORK")) ? "LOW" : "MEDIUM";
            Instant at = ban.ending().at().plus(Duration.ofHours(1));
            batchWriter.add(
                    """
                    insert into flags (id, account, raised_at, confidence, reasons, sanction_id, banned, banned_at)
                    values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)""",
                    DemoPeople.id(random),
                    demoPeople.people().get(--last).id(),
                    at.isAfter(now) ? now : at,
                    confidence,
                    String.join(",", shared),
                    DemoPeople.id(random),
                    ban.about().id(),
                    ban.ending().at());
        }
    }

    /** Writes flags, reason texts, notices, and a legal hold. */
    void writeFlagsAndNotices(List<DemoCase> cases) throws SQLException {
        flags(cases);
        for (Category category : Category.values()) {
            batchWriter.add(
                    "insert into reason_texts (id, name, kind, rule, facts) values (?, ?, null, ?, ?)",
                    DemoPeople.id(random),
                    String.valueOf(Scripts.rule(category)),
                    Scripts.rule(category),
                    "Several people reported it, and what was said shows it.");
        }
        for (int i = 0; i < Math.max(6, cases.size() / 25); i++) {
            boolean answered = random.nextBoolean();
            Instant filed = now.minus(Duration.ofMinutes(30L + random.nextInt(20 * 24 * 60)));
            batchWriter.add(
                    """
                    insert into notices (id, receipt_hash, category, text, place, filed_at, decided_at, reply)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    DemoPeople.id(random),
                    Digests.sha256("notice " + i),
                    Scripts.category(random).name(),
                    DemoPeople.pick(
                            List.of(
                                    "Somebody streams conversations from here to another site. I am in one of them.",
                                    "My brother was asked for money by somebody whom he met here.",
                                    "我的照片被人拿來當成自己的。"),
                            random),
                    random.nextBoolean() ? "a video call on Tuesday evening" : null,
                    filed,
                    answered ? filed.plus(Duration.ofMinutes(20)) : null,
                    answered ? "Thank you. We have found the account and acted." : null);
        }
        for (DemoCase demoCase : cases) {
            if (demoCase.closed() && demoCase.categories().contains(Category.CHILD_SAFETY)) {
                batchWriter.add(
                        "insert into case_holds (id, case_id, held_by, held_at, reason) values (?, ?, ?, ?, ?)",
                        DemoPeople.id(random),
                        demoCase.id(),
                        demoCase.ending().by().id(),
                        demoCase.ending().at(),
                        "Told to the police; kept until they have what they need.");
                return;
            }
        }
    }
}
