package chat.serendip.serve.demo;

import chat.serendip.serve.demo.DemoCase.AppealState;
import chat.serendip.serve.demo.DemoCase.Ending;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the sanction that a decision imposed, the account's standing, and the appeal against it. */
final class SanctionWriter {

    private static final List<String> APPEALS = List.of(
            "I was quoting a film, we both laughed about it. Please look at the lines before that one.",
            "My little sister was at the computer. I have set a password now.",
            "這是誤會,我們只是在開玩笑。請再看一次。",
            "I don't think that this breaks the rule that you name.");

    private final BatchWriter batchWriter;
    private final DemoPeople demoPeople;
    private final Random random;
    private final Instant now;

    SanctionWriter(BatchWriter batchWriter, DemoPeople demoPeople, Random random, Instant now) {
        this.batchWriter = batchWriter;
        this.demoPeople = demoPeople;
        this.random = random;
        this.now = now;
    }

    void write(DemoCase demoCase, UUID decision, String facts) throws SQLException {
        Ending ending = demoCase.ending();
        String kind = switch (String.valueOf(ending.kind())) {
            case "WARN" -> "WARNING";
            case "SUSPEND" -> "SUSPENSION";
            default -> "BAN";
        };
        UUID id = DemoPeople.id(random);
        Instant until = kind.equals("SUSPENSION") ? ending.at().plus(Duration.ofDays(ending.days())) : null;
        boolean read = kind.equals("WARNING") && random.nextInt(4) > 0;
        boolean granted = ending.appeal() == AppealState.GRANTED;
        boolean second =
                kind.equals("BAN") || demoCase.categories().contains(chat.serendip.report.Category.CHILD_SAFETY);
        Instant answered = between(ending.at(), now);
        batchWriter.add(
                """
                insert into sanctions (id, account, case_id, decision_id, kind, rule, facts, automated, decided_by, confirmed_by,
                                       imposed_at, until, acknowledged_at, lifted_at, lifted_because)
                values (?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                demoCase.about().id(),
                demoCase.id(),
                decision,
                kind,
                Scripts.rule(demoCase.gravest()),
                facts,
                ending.by().id(),
                second ? ending.other().id() : null,
                ending.at(),
                until,
                read ? ending.at().plus(Duration.ofMinutes(1)) : null,
                granted ? answered : null,
                granted ? "APPEAL" : null);
        if (!granted) {
            standing(demoCase, kind, until, read);
        }
        if (ending.appeal() != AppealState.NONE) {
            appeal(demoCase, id, answered);
        }
    }

    private void standing(DemoCase demoCase, String kind, @Nullable Instant until, boolean read) throws SQLException {
        UUID about = demoCase.about().id();
        if (kind.equals("BAN")) {
            batchWriter.add("update accounts set standing = 'BANNED' where id = ?", about);
        } else if (until != null && until.isAfter(now)) {
            batchWriter.add(
                    "update accounts set standing = 'SUSPENDED', standing_until = ? where id = ?", until, about);
        } else if (kind.equals("WARNING") && !read) {
            batchWriter.add(
                    "update accounts set standing = 'WARNED', warning_unread = true where id = ? and standing = 'GOOD'",
                    about);
        }
    }

    private void appeal(DemoCase demoCase, UUID sanction, Instant answered) throws SQLException {
        Ending ending = demoCase.ending();
        boolean open = ending.appeal() == AppealState.OPEN;
        // a moderator who had no part in the decision
        DemoPerson third = demoPeople.staff().stream()
                .filter(one -> !one.equals(ending.by()) && !one.equals(ending.other()))
                .findFirst()
                .orElseThrow();
        UUID id = DemoPeople.id(random);
        Instant appealed = between(ending.at(), answered);
        batchWriter.add(
                """
                insert into appeals (id, sanction_id, text, appealed_at, decided_by, decided_at, granted, reply)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                sanction,
                DemoPeople.pick(APPEALS, random),
                appealed,
                open ? null : third.id(),
                open ? null : answered,
                open ? null : ending.appeal() == AppealState.GRANTED,
                open
                        ? null
                        : "I have read everything again. "
                                + (ending.appeal() == AppealState.GRANTED
                                        ? "You are right: it is taken back."
                                        : "It stays as it was decided."));
        String detail = "{\"appeal\":\"" + id + "\",\"sanction\":\"" + sanction + "\"}";
        batchWriter.audit(appealed, demoCase.about().id(), "USER", "appealed", "case " + demoCase.id(), detail);
        if (!open) {
            String outcome = ending.appeal() == AppealState.GRANTED ? "granted" : "denied";
            String role = third.equals(demoPeople.staff().get(0)) ? "ADMINISTRATOR" : "MODERATOR";
            batchWriter.audit(
                    answered,
                    third.id(),
                    role,
                    "appeal-decided",
                    "case " + demoCase.id(),
                    "{\"appeal\":\"" + id + "\",\"outcome\":\"" + outcome + "\",\"sanction\":\"" + sanction + "\"}");
        }
    }

    private static Instant between(Instant from, Instant to) {
        long half = Duration.between(from, to).toSeconds() / 2;
        return from.plusSeconds(Math.min(half, Duration.ofHours(30).toSeconds()));
    }
}
