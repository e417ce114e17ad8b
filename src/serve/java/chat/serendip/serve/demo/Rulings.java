package chat.serendip.serve.demo;

import chat.serendip.kernel.Word;
import chat.serendip.platform.Digests;
import chat.serendip.report.Category;
import chat.serendip.serve.demo.Dossier.Ending;
import chat.serendip.serve.demo.Dossier.State;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Writes cases and what moderators did about them: claims, decisions, sanctions, appeals, notes, and the answers to notices. */
final class Rulings {

    private static final List<String> NOTES = List.of(
            "Looked at the lines twice; the tone changes after the first minute.",
            "Same pattern as in the earlier case.",
            "I would rather have a second opinion here.",
            "圖片看不出什麼,對話才是重點。");

    private final Ledger ledger;
    private final Town town;
    private final Random chance;
    private final Instant now;

    Rulings(Ledger ledger, Town town, Random chance, Instant now) {
        this.ledger = ledger;
        this.town = town;
        this.chance = chance;
        this.now = now;
    }

    void write(Dossier dossier, int weight) throws SQLException {
        Ending ending = dossier.ending();
        boolean acted = ending.state() != State.OPEN;
        ledger.add(
                """
                insert into cases (id, account, version, lane, severity, score, categories, report_count, opened_at,
                                   last_report_at, first_action_at, awaiting_second, closed_at)
                values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?)""",
                dossier.id(),
                dossier.about().id(),
                dossier.stories().size() + (acted ? 1 : 0),
                Writing.lane(dossier.categories()),
                dossier.gravest().severity(),
                (long) weight * dossier.stories().size(),
                String.join(
                        ",", dossier.categories().stream().map(Category::name).toList()),
                dossier.stories().size(),
                dossier.opened(),
                dossier.lastReport(),
                acted ? claimedAt(dossier) : null,
                ending.state() == State.PROPOSED,
                dossier.closed() ? ending.at() : null);
        for (Story story : dossier.stories()) {
            ledger.add(
                    "insert into case_reports (report_id, case_id, reporter, category, weight, filed_at) values (?, ?, ?, ?, ?, ?)",
                    story.id(),
                    dossier.id(),
                    story.reporter().id(),
                    story.category().name(),
                    weight,
                    story.filed());
        }
        if (acted) {
            did(ending.by(), claimedAt(dossier), "claimed", dossier, "{}");
        }
        if (ending.state() == State.CLAIMED) {
            ledger.add(
                    "insert into claims (case_id, moderator, since, until) values (?, ?, ?, ?)",
                    dossier.id(),
                    ending.by().id(),
                    ending.at(),
                    now.plus(Duration.ofMinutes(14)));
        }
        if (acted && chance.nextInt(5) == 0) {
            note(dossier);
        }
        if (ending.kind() != null) {
            decision(dossier, ending.kind());
        }
    }

    private static Instant claimedAt(Dossier dossier) {
        Instant early = dossier.ending().at().minus(Duration.ofMinutes(4));
        return early.isBefore(dossier.opened()) ? dossier.opened() : early;
    }

    private void note(Dossier dossier) throws SQLException {
        ledger.add(
                "insert into notes (id, case_id, author, text, written_at) values (?, ?, ?, ?, ?)",
                Town.id(chance),
                dossier.id(),
                dossier.ending().by().id(),
                Town.pick(NOTES, chance),
                dossier.ending().at());
        did(dossier.ending().by(), dossier.ending().at(), "noted", dossier, "{}");
    }

    private void decision(Dossier dossier, String kind) throws SQLException {
        Ending ending = dossier.ending();
        UUID id = Town.id(chance);
        boolean second = kind.equals("BAN") || dossier.categories().contains(Category.CHILD_SAFETY);
        boolean proposed = ending.state() == State.PROPOSED;
        boolean sanctions = !kind.startsWith("DISMISS");
        ledger.add(
                """
                insert into decisions (id, case_id, case_version, kind, days, rule, facts, decided_by, decided_at, needs_second,
                                       state, confirmed_by, confirmed_at, single_moderator)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""",
                id,
                dossier.id(),
                dossier.stories().size(),
                kind,
                kind.equals("SUSPEND") ? ending.days() : null,
                sanctions ? Scripts.rule(dossier.gravest()) : null,
                sanctions ? facts(dossier) : null,
                ending.by().id(),
                ending.at(),
                second,
                proposed ? "PROPOSED" : "FINAL",
                second && !proposed ? ending.other().id() : null,
                second && !proposed ? ending.at() : null);
        String detail = "{\"decision\":\"" + id + "\",\"kind\":\"" + Word.of(kind) + "\"}";
        did(ending.by(), ending.at(), second ? "proposed" : "decided", dossier, detail);
        if (second && !proposed) {
            did(ending.other(), ending.at(), "confirmed", dossier, detail);
        }
        if (sanctions && !proposed) {
            new Consequences(ledger, town, chance, now).write(dossier, id, facts(dossier));
        }
    }

    private static String facts(Dossier dossier) {
        int people = dossier.stories().size();
        return "%s reported on %s. What was said then breaks this rule."
                .formatted(
                        people == 1 ? "One person" : people + " people",
                        dossier.opened().toString().substring(0, 10));
    }

    private void did(Person who, Instant at, String action, Dossier dossier, String detail) {
        String role = who.equals(town.staff().get(0)) ? "ADMINISTRATOR" : "MODERATOR";
        ledger.audit(at, who.id(), role, action, "case " + dossier.id(), detail);
    }

    /** New accounts that look like banned ones. */
    private void flags(List<Dossier> dossiers) throws SQLException {
        List<Dossier> bans = dossiers.stream()
                .filter(one -> one.closed() && "BAN".equals(one.ending().kind()))
                .filter(one -> one.ending().appeal() != Dossier.Appeal.GRANTED)
                .limit(8)
                .toList();
        // the last people made are in no case of their own, unless the demo is tiny
        int last = town.people().size();
        for (Dossier ban : bans) {
            List<String> shared = Town.pick(
                    List.of(
                            List.of("NETWORK"),
                            List.of("DEVICE", "NETWORK"),
                            List.of("EMAIL"),
                            List.of("EMAIL", "DEVICE")),
                    chance);
            boolean high = shared.contains("EMAIL") && shared.contains("DEVICE");
            String confidence = high ? "HIGH" : shared.equals(List.of("NETWORK")) ? "LOW" : "MEDIUM";
            Instant at = ban.ending().at().plus(Duration.ofHours(1));
            ledger.add(
                    """
                    insert into flags (id, account, raised_at, confidence, reasons, sanction_id, banned, banned_at)
                    values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)""",
                    Town.id(chance),
                    town.people().get(--last).id(),
                    at.isAfter(now) ? now : at,
                    confidence,
                    String.join(",", shared),
                    Town.id(chance),
                    ban.about().id(),
                    ban.ending().at());
        }
    }

    /** Flags, saved reasons, notices, and a legal hold. */
    void besides(List<Dossier> dossiers) throws SQLException {
        flags(dossiers);
        for (Category category : Category.values()) {
            ledger.add(
                    "insert into reason_texts (id, name, kind, rule, facts) values (?, ?, null, ?, ?)",
                    Town.id(chance),
                    String.valueOf(Scripts.rule(category)),
                    Scripts.rule(category),
                    "Several people reported it, and what was said shows it.");
        }
        for (int i = 0; i < Math.max(6, dossiers.size() / 25); i++) {
            boolean answered = chance.nextBoolean();
            Instant filed = now.minus(Duration.ofMinutes(30L + chance.nextInt(20 * 24 * 60)));
            ledger.add(
                    """
                    insert into notices (id, receipt_hash, category, text, place, filed_at, decided_at, reply)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    Town.id(chance),
                    Digests.sha256("notice " + i),
                    Scripts.category(chance).name(),
                    Town.pick(
                            List.of(
                                    "Somebody streams conversations from here to another site. I am in one of them.",
                                    "My brother was asked for money by somebody whom he met here.",
                                    "我的照片被人拿來當成自己的。"),
                            chance),
                    chance.nextBoolean() ? "a video call on Tuesday evening" : null,
                    filed,
                    answered ? filed.plus(Duration.ofMinutes(20)) : null,
                    answered ? "Thank you. We have found the account and acted." : null);
        }
        for (Dossier dossier : dossiers) {
            if (dossier.closed() && dossier.categories().contains(Category.CHILD_SAFETY)) {
                ledger.add(
                        "insert into case_holds (id, case_id, held_by, held_at, reason) values (?, ?, ?, ?, ?)",
                        Town.id(chance),
                        dossier.id(),
                        dossier.ending().by().id(),
                        dossier.ending().at(),
                        "Told to the police; kept until they have what they need.");
                return;
            }
        }
    }
}
