package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.blackbox.TestPeople.Member;
import chat.serendip.blackbox.TestPeople.PersonKind;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every action and every view writes its entry in the audit log; what was refused writes none. */
@ExtendWith(SerendipExtension.class)
class AuditTrailIT {

    private static final String CASES = "/api/moderation/cases/";

    private RunningSerendip serendip;
    private Db db;
    private Person ann;
    private Person bob;
    private Staff mod;
    private Staff other;

    @BeforeEach
    void appoint(RunningSerendip running) {
        serendip = running;
        db = new Db(running);
        ann = Person.registers(running);
        bob = Person.registers(running);
        mod = Staff.moderator(running);
        other = Staff.moderator(running);
    }

    /** The entry that an action must write: its actor, {@code null} for the server, and its subject. */
    private record ExpectedEntry(String actor, String subject) {

        @Override
        public String toString() {
            return Objects.toString(actor, "-") + " " + subject;
        }
    }

    /** Leaves out what only a timer does; {@code RetentionInContainerIT} tests its entry. */
    @ParameterizedTest
    @EnumSource(value = AuditAction.class, mode = EnumSource.Mode.EXCLUDE, names = "CASE_FORGOTTEN")
    void whatever_is_done_or_viewed_is_on_record(AuditAction action) {
        long before = Long.parseLong(db.one("select coalesce(max(id), 0) from audit_entries"));
        ExpectedEntry expected = does(action);
        assertThat(db.column(
                        "select coalesce(actor::text, '-') || ' ' || subject from audit_entries"
                                + " where id > ? and action = ?",
                        before,
                        action.wireName()))
                .contains(expected.toString());
    }

    /** Has no default, so that a new action doesn't compile until it is done here. */
    private ExpectedEntry does(AuditAction action) {
        return switch (action) {
            case CASE_VIEWED -> {
                String id = reported();
                mod.opens(id);
                yield byMod("case " + id);
            }
            case EVIDENCE_VIEWED -> {
                String report = reportedWithPicture(ann, bob, "spam");
                String id = Staff.caseAbout(serendip, bob);
                done(200, mod.person().gets(frame(id, report, "1")));
                yield byMod("case " + id);
            }
            case CLAIMED -> {
                String id = reported();
                done(200, mod.claims(id, "{}"));
                yield byMod("case " + id);
            }
            case TAKEN_OVER -> {
                String id = reported();
                done(200, other.claims(id, "{}"));
                done(200, mod.claims(id, "{\"takeOver\": \"they went home\"}"));
                yield byMod("case " + id);
            }
            case RELEASED -> {
                String id = reported();
                done(200, mod.claims(id, "{}"));
                done(204, mod.person().deletes(CASES + id + "/claim"));
                yield byMod("case " + id);
            }
            case NOTED -> {
                String id = reported();
                done(201, mod.person().posts(CASES + id + "/notes", "{\"text\": \"seen before\"}"));
                yield byMod("case " + id);
            }
            case PROPOSED -> {
                String id = reported();
                done(202, mod.decides(id, "ban"));
                yield byMod("case " + id);
            }
            case CONFIRMED, DECLINED -> {
                String id = reported();
                done(202, other.decides(id, "ban"));
                done(200, mod.confirms(id, action == AuditAction.CONFIRMED));
                yield byMod("case " + id);
            }
            case DECIDED -> {
                String id = reported();
                done(200, mod.decides(id, "dismiss-fair"));
                yield byMod("case " + id);
            }
            case PAUSED -> {
                for (int number = 0; number < 3; number++) {
                    Person reporter = Person.registers(serendip);
                    Staff.hasReported(serendip, reporter, 5, 0);
                    Staff.reports(serendip, reporter, bob, "harassment");
                }
                yield new ExpectedEntry(null, "case " + Staff.caseAbout(serendip, bob));
            }
            case APPEALED -> {
                appealed();
                yield new ExpectedEntry(id(bob), "case " + Staff.caseAbout(serendip, bob));
            }
            case APPEAL_VIEWED -> {
                String appeal = appealed();
                done(200, mod.person().gets("/api/moderation/appeals/" + appeal));
                yield byMod("appeal " + appeal);
            }
            case APPEAL_DECIDED -> {
                done(200, mod.answers(appealed(), false, "It stands."));
                yield byMod("case " + Staff.caseAbout(serendip, bob));
            }
            case NOTICES_VIEWED -> {
                notice();
                yield byMod("notices");
            }
            case NOTICE_DECIDED -> {
                String id = notice();
                done(200, mod.person().posts("/api/moderation/notices/" + id + "/decision", "{\"reply\": \"Done.\"}"));
                yield byMod("notice " + id);
            }
            case HOLD_SET -> {
                String id = held();
                yield byMod("case " + id);
            }
            case HOLD_LIFTED -> {
                String id = held();
                done(204, mod.person().posts(CASES + id + "/hold/lifting", "{\"reason\": \"They are done.\"}"));
                yield byMod("case " + id);
            }
            case CASE_FORGOTTEN -> throw new AssertionError("no call does that");
            case FLAG_RAISED -> new ExpectedEntry(null, "account " + id(cameBack()));
            case FLAGS_VIEWED -> {
                cameBack();
                done(200, mod.person().gets("/api/moderation/flags"));
                yield byMod("flags");
            }
            case FLAG_DISMISSED -> {
                String account = id(cameBack());
                String flag = db.one("select id from flags where account = cast(? as uuid)", account);
                done(200, mod.person().posts("/api/moderation/flags/" + flag + "/dismissal", ""));
                yield byMod("account " + account);
            }
            case REPORTING_SUSPENDED -> byMod("account " + withoutTheRightToReport());
            case REPORTING_RESTORED -> {
                String account = withoutTheRightToReport();
                done(204, mod.person().deletes("/api/moderation/reporters/" + account + "/suspension"));
                yield byMod("account " + account);
            }
            case REASON_TEXT_SAVED -> byMod("reason-text " + reasonText());
            case REASON_TEXT_DELETED -> {
                String id = reasonText();
                done(204, mod.person().deletes("/api/moderation/reason-texts/" + id));
                yield byMod("reason-text " + id);
            }
            case ROLE_CHANGED -> {
                Staff administrator = Staff.administrator(serendip);
                done(
                        200,
                        administrator
                                .person()
                                .puts(
                                        "/api/administration/accounts/" + id(bob) + "/role",
                                        "{\"role\": \"MODERATOR\", \"childSafety\": false}"));
                yield new ExpectedEntry(administrator.id(), "account " + id(bob));
            }
            case FACTOR_CHANGED -> {
                TestPeople testPeople = new TestPeople(serendip);
                Member member = testPeople.member(PersonKind.MODERATOR);
                String factor = OwnedThing.FACTOR.of(member, testPeople);
                done(204, testPeople.call(member, "DELETE", "/api/me/factors/" + factor, ""));
                yield new ExpectedEntry(member.account().toString(), "account " + member.account());
            }
            case AUDIT_READ -> {
                done(200, mod.person().gets("/api/moderation/audit"));
                yield byMod("audit");
            }
        };
    }

    @Test
    void a_picture_that_is_not_the_case_s_or_not_for_them_is_not_there_and_leaves_no_entry() {
        String report = reportedWithPicture(ann, bob, "spam");
        String id = Staff.caseAbout(serendip, bob);
        Person cyd = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), cyd, "spam");
        String elsewhere = Staff.caseAbout(serendip, cyd);
        Person dan = Person.registers(serendip);
        String urgentReport = reportedWithPicture(Person.registers(serendip), dan, "threat");
        String urgent = Staff.caseAbout(serendip, dan);
        done(200, Staff.urgent(serendip).person().gets(frame(urgent, urgentReport, "1")));
        for (String path : List.of(
                frame(elsewhere, report, "1"),
                frame(id, UUID.randomUUID().toString(), "1"),
                frame(id, "x", "1"),
                frame(id, report, "0"),
                frame(id, report, "2"),
                frame(id, report, "01"),
                frame(id, report, "x"),
                frame(urgent, urgentReport, "1"),
                frame(UUID.randomUUID().toString(), report, "1"))) {
            assertThat(Staff.problem(mod.person().gets(path))).as(path).isEqualTo("404 no-such-case");
        }
        assertThat(db.column("select subject from audit_entries where actor = cast(? as uuid)", mod.id()))
                .isEmpty();
    }

    private static String frame(String caseId, String report, String number) {
        return CASES + caseId + "/reports/" + report + "/frames/" + number;
    }

    private static void done(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private ExpectedEntry byMod(String subject) {
        return new ExpectedEntry(mod.id(), subject);
    }

    private String id(Person person) {
        return db.one("select id from accounts where username = ?", person.username());
    }

    private String reported() {
        Staff.reports(serendip, ann, bob, "harassment");
        return Staff.caseAbout(serendip, bob);
    }

    private String reportedWithPicture(Person reporter, Person reported, String category) {
        try (RawSocket one = reporter.connects();
                RawSocket two = reported.connects()) {
            String encounter = Meeting.of(one, two).encounter();
            HttpResponse<String> answer = Reporting.report(
                    reporter, encounter, category, Reporting.nonce(reporter, encounter), Reporting.picture(64, 48));
            done(201, answer);
            return Person.json(answer).getString("id");
        }
    }

    private String appealed() {
        done(200, other.decides(reported(), "warn"));
        return Staff.appeals(serendip, bob);
    }

    /** A new notice's id, as the moderator reads it in the list. */
    private String notice() {
        String text = "notice " + UUID.randomUUID();
        done(
                201,
                HttpCaller.of(serendip)
                        .post(
                                "/api/notices",
                                "{\"category\": \"spam\", \"text\": \"%s\", \"goodFaith\": true}".formatted(text)));
        return Person.json(mod.person().gets("/api/moderation/notices?limit=100&status=all"))
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(notice -> notice.getString("text").equals(text))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String held() {
        String id = reported();
        done(200, mod.person().puts(CASES + id + "/hold", "{\"reason\": \"The police asked.\"}"));
        return id;
    }

    /** A new account in the browser of somebody who was banned. */
    private Person cameBack() {
        String id = reported();
        done(202, other.decides(id, "ban"));
        done(200, Staff.moderator(serendip).confirms(id, true));
        return Person.registers(serendip, "203.0.113.90", "", bob.device());
    }

    private String withoutTheRightToReport() {
        reported();
        done(
                200,
                mod.person()
                        .puts("/api/moderation/reporters/" + id(ann) + "/suspension", "{\"reasons\": \"Enough.\"}"));
        return id(ann);
    }

    private String reasonText() {
        HttpResponse<String> saved = mod.person()
                .posts(
                        "/api/moderation/reason-texts",
                        "{\"name\": \"n%s\", \"rule\": \"Rule 1\", \"facts\": \"You did.\"}"
                                .formatted(UUID.randomUUID()));
        done(201, saved);
        return Person.json(saved).getString("id");
    }
}
