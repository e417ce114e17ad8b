package chat.serendip.serve.demo;

import chat.serendip.serve.demo.Dossier.Appeal;
import chat.serendip.serve.demo.Dossier.Ending;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the sanction that followed from a decision, what it means for the account, and the appeal against it. */
final class Consequences {

    private static final List<String> APPEALS = List.of(
            "I was quoting a film, we both laughed about it. Please look at the lines before that one.",
            "My little sister was at the computer. I have set a password now.",
            "這是誤會,我們只是在開玩笑。請再看一次。",
            "I don't think that this breaks the rule that you name.");

    private final Ledger ledger;
    private final Town town;
    private final Random chance;
    private final Instant now;

    Consequences(Ledger ledger, Town town, Random chance, Instant now) {
        this.ledger = ledger;
        this.town = town;
        this.chance = chance;
        this.now = now;
    }

    void write(Dossier dossier, UUID decision, String facts) throws SQLException {
        Ending ending = dossier.ending();
        String kind = switch (String.valueOf(ending.kind())) {
            case "WARN" -> "WARNING";
            case "SUSPEND" -> "SUSPENSION";
            default -> "BAN";
        };
        UUID id = Town.id(chance);
        Instant until = kind.equals("SUSPENSION") ? ending.at().plus(Duration.ofDays(ending.days())) : null;
        boolean read = kind.equals("WARNING") && chance.nextInt(4) > 0;
        boolean granted = ending.appeal() == Appeal.GRANTED;
        boolean second =
                kind.equals("BAN") || dossier.categories().contains(chat.serendip.report.Category.CHILD_SAFETY);
        Instant answered = between(ending.at(), now);
        ledger.add(
                """
                insert into sanctions (id, account, case_id, decision_id, kind, rule, facts, automated, decided_by, confirmed_by,
                                       imposed_at, until, acknowledged_at, lifted_at, lifted_because)
                values (?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                dossier.about().id(),
                dossier.id(),
                decision,
                kind,
                Scripts.rule(dossier.gravest()),
                facts,
                ending.by().id(),
                second ? ending.other().id() : null,
                ending.at(),
                until,
                read ? ending.at().plus(Duration.ofMinutes(1)) : null,
                granted ? answered : null,
                granted ? "APPEAL" : null);
        if (!granted) {
            standing(dossier, kind, until, read);
        }
        if (ending.appeal() != Appeal.NONE) {
            appeal(dossier, id, answered);
        }
    }

    private void standing(Dossier dossier, String kind, @Nullable Instant until, boolean read) throws SQLException {
        UUID about = dossier.about().id();
        if (kind.equals("BAN")) {
            ledger.add("update accounts set standing = 'BANNED' where id = ?", about);
        } else if (until != null && until.isAfter(now)) {
            ledger.add("update accounts set standing = 'SUSPENDED', standing_until = ? where id = ?", until, about);
        } else if (kind.equals("WARNING") && !read) {
            ledger.add(
                    "update accounts set standing = 'WARNED', warning_unread = true where id = ? and standing = 'GOOD'",
                    about);
        }
    }

    private void appeal(Dossier dossier, UUID sanction, Instant answered) throws SQLException {
        Ending ending = dossier.ending();
        boolean open = ending.appeal() == Appeal.OPEN;
        // somebody who had no part in the decision
        Person third = town.staff().stream()
                .filter(one -> !one.equals(ending.by()) && !one.equals(ending.other()))
                .findFirst()
                .orElseThrow();
        UUID id = Town.id(chance);
        Instant appealed = between(ending.at(), answered);
        ledger.add(
                """
                insert into appeals (id, sanction_id, text, appealed_at, decided_by, decided_at, granted, reply)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                sanction,
                Town.pick(APPEALS, chance),
                appealed,
                open ? null : third.id(),
                open ? null : answered,
                open ? null : ending.appeal() == Appeal.GRANTED,
                open
                        ? null
                        : "I have read everything again. "
                                + (ending.appeal() == Appeal.GRANTED
                                        ? "You are right: it is taken back."
                                        : "It stays as it was decided."));
        String detail = "{\"appeal\":\"" + id + "\",\"sanction\":\"" + sanction + "\"}";
        ledger.audit(appealed, dossier.about().id(), "USER", "appealed", "case " + dossier.id(), detail);
        if (!open) {
            String outcome = ending.appeal() == Appeal.GRANTED ? "granted" : "denied";
            String role = third.equals(town.staff().get(0)) ? "ADMINISTRATOR" : "MODERATOR";
            ledger.audit(
                    answered,
                    third.id(),
                    role,
                    "appeal-decided",
                    "case " + dossier.id(),
                    "{\"appeal\":\"" + id + "\",\"outcome\":\"" + outcome + "\",\"sanction\":\"" + sanction + "\"}");
        }
    }

    private static Instant between(Instant from, Instant to) {
        long half = Duration.between(from, to).toSeconds() / 2;
        return from.plusSeconds(Math.min(half, Duration.ofHours(30).toSeconds()));
    }
}
