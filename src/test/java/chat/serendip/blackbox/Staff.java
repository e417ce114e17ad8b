package chat.serendip.blackbox;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Moderators, created directly in the database with the second factor passed, and the calls they make. */
record Staff(RunningSerendip serendip, Person person) {

    /** A moderator for the ordinary lane. */
    static Staff moderator(RunningSerendip serendip) {
        return with(serendip, "MODERATOR", false);
    }

    /** An administrator, who may see everything. */
    static Staff administrator(RunningSerendip serendip) {
        return with(serendip, "ADMINISTRATOR", true);
    }

    /** A moderator who may see the urgent lane too. */
    static Staff urgent(RunningSerendip serendip) {
        return with(serendip, "MODERATOR", true);
    }

    private static Staff with(RunningSerendip serendip, String role, boolean childSafety) {
        Person person = Person.registers(serendip);
        Staff staff = new Staff(serendip, person);
        staff.promote(role, childSafety);
        return staff;
    }

    private void promote(String role, boolean childSafety) {
        Db db = new Db(serendip);
        db.run("update accounts set role = ?, child_safety = ? where username = ?", role, childSafety, name());
        db.run(
                "update sessions set mfa_verified_at = now() + interval '1 minute' where account_id = cast(? as uuid)",
                id());
    }

    /** Makes an existing person a moderator. */
    static Staff promoted(RunningSerendip serendip, Person person) {
        Staff staff = new Staff(serendip, person);
        staff.promote("MODERATOR", false);
        return staff;
    }

    String name() {
        return person.username();
    }

    String id() {
        return new Db(serendip).one("select id from accounts where username = ?", name());
    }

    /** The open case about somebody, or the latest closed one. */
    static String caseAbout(RunningSerendip serendip, Person somebody) {
        return new Db(serendip).one("""
                select c.id from cases c join accounts a on a.id = c.account where a.username = ?
                order by c.closed_at desc nulls first, c.opened_at desc limit 1""", somebody.username());
    }

    JsonObject opens(String caseId) {
        HttpResponse<String> answer = person.gets("/api/moderation/cases/" + caseId);
        if (answer.statusCode() != 200) {
            throw new AssertionError("the case answers " + answer.statusCode() + ": " + answer.body());
        }
        return Person.json(answer);
    }

    HttpResponse<String> claims(String caseId, String body) {
        return person.posts("/api/moderation/cases/" + caseId + "/claim", body);
    }

    /** Decides on the version that stands now. */
    HttpResponse<String> decides(String caseId, String kind) {
        return decides(caseId, opens(caseId).getInt("version"), kind);
    }

    HttpResponse<String> decides(String caseId, int version, String kind) {
        String days = kind.equals("suspend") ? "\"days\": 3," : "";
        return person.posts(
                "/api/moderation/cases/" + caseId + "/decision",
                "{\"version\": %d, \"kind\": \"%s\", %s \"rule\": \"No insults\", \"facts\": \"You called them names.\"}"
                        .formatted(version, kind, days));
    }

    HttpResponse<String> confirms(String caseId, boolean yes) {
        return person.posts(
                "/api/moderation/cases/" + caseId + "/confirmation",
                "{\"version\": %d, \"confirm\": %s}".formatted(opens(caseId).getInt("version"), yes));
    }

    HttpResponse<String> answers(String appeal, boolean grant, String reply) {
        JsonObject seen = Person.json(person.gets("/api/moderation/appeals/" + appeal));
        return person.posts(
                "/api/moderation/appeals/" + appeal + "/decision",
                "{\"version\": %d, \"grant\": %s, \"reply\": \"%s\"}".formatted(seen.getInt("version"), grant, reply));
    }

    /** Files a report as if the two had met; much quicker than letting them meet. */
    static String reports(RunningSerendip serendip, Person reporter, Person reported, String category) {
        String encounter = UUID.randomUUID().toString();
        new Db(serendip).run("""
                insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b,
                                        end_reason_a, end_reason_b)
                select cast(? as uuid), 'TEXT', now() - interval '2 minutes', now() - interval '1 minute', a.id, b.id,
                    'Amber Fox', 'Brisk Owl', 'LEFT', 'PARTNER_LEFT'
                from accounts a, accounts b where a.username = ? and b.username = ?""", encounter, reporter.username(), reported.username());
        HttpResponse<String> answer = reporter.posts(
                "/api/reports",
                "{\"encounterId\": \"%s\", \"category\": \"%s\", \"comment\": \"look\"}"
                        .formatted(encounter, category));
        if (answer.statusCode() != 201) {
            throw new AssertionError("reporting answers " + answer.statusCode() + ": " + answer.body());
        }
        return Person.json(answer).getString("id");
    }

    /** Appeals against somebody's newest sanction, and returns the appeal's id. */
    static String appeals(RunningSerendip serendip, Person person) {
        String sanction = sanction(person).getString("id");
        HttpResponse<String> answer =
                person.posts("/api/me/sanctions/" + sanction + "/appeal", "{\"text\": \"It was a song.\"}");
        if (answer.statusCode() != 201) {
            throw new AssertionError("appealing answers " + answer.statusCode() + ": " + answer.body());
        }
        return new Db(serendip).one("select id from appeals where sanction_id = cast(? as uuid)", sanction);
    }

    /** Adds decided reports of this reporter: so many fair and so many unfounded ones. */
    static void hasReported(RunningSerendip serendip, Person reporter, int fair, int unfounded) {
        new Db(serendip).run("""
                insert into reports (id, encounter, reporter, category, filed_at, mode, started_at, pseudonym_reporter,
                                     pseudonym_reported, message_count, fingerprint, outcome, measure, decided_at)
                select gen_random_uuid(), gen_random_uuid(), a.id, 'OTHER', now() - interval '9 days', 'TEXT',
                    now() - interval '9 days', 'A', 'B', 0, sha256('x'), case when n <= ? then 'FAIR' else 'UNFOUNDED' end,
                    'NONE', now() - interval '8 days'
                from accounts a, generate_series(1, ?) n where a.username = ?""", fair, fair + unfounded, reporter.username());
    }

    /** The status and the code of a problem document. */
    static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Person.json(answer).getString("code");
    }

    /** A person's sanctions, the newest first. */
    static JsonObject sanction(Person person) {
        var items = Person.json(person.gets("/api/me/sanctions")).getJsonArray("items");
        if (items.isEmpty()) {
            throw new AssertionError("no sanction");
        }
        return items.getJsonObject(0);
    }

    static JsonValue standing(Person person) {
        return Person.json(person.gets("/api/session")).get("standing");
    }
}
