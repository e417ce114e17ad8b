package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases, claims and decisions, from outside. */
@ExtendWith(SerendipExtension.class)
class ModerationIT {

    private static JsonObject outcome(Person reporter) {
        return Person.json(reporter.gets("/api/reports")).getJsonArray("items").getJsonObject(0);
    }

    @Test
    void a_suspension_reaches_everybody_within_two_seconds(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Person cyd = Person.registers(serendip);
        Staff mod = Staff.moderator(serendip);
        Staff.reports(serendip, ann, bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        try (RawSocket b = bob.connects();
                RawSocket c = cyd.connects()) {
            Meeting.of(b, c);
            CompletableFuture<Integer> closed = CompletableFuture.supplyAsync(b::closeCode);
            HttpResponse<String> answer = mod.decides(caseId, "suspend");
            Instant decided = Instant.now();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(closed.join()).isEqualTo(4403);
            assertThat(Eventually.get(() -> bob.gets("/api/session").statusCode(), status -> status == 401))
                    .isEqualTo(401);
            assertThat(Duration.between(decided, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(c.next("parted").getString("reason")).isEqualTo("partner-left");
        }
        Person back = bob.atAnotherDevice();
        assertThat(back.gets("/api/encounters").statusCode()).isEqualTo(403);
        JsonObject sanction = Staff.sanction(back);
        assertThat(sanction.getString("kind")).isEqualTo("suspension");
        assertThat(sanction.getString("rule")).isEqualTo("No insults");
        assertThat(sanction.getString("facts")).isEqualTo("You called them names.");
        assertThat(sanction.getBoolean("automated")).isFalse();
        assertThat(Duration.between(
                        Instant.parse(sanction.getString("at")), Instant.parse(sanction.getString("until"))))
                .isEqualTo(Duration.ofDays(3));
        assertThat(sanction.getBoolean("mayAppeal")).isTrue();
        assertThat(back.gets("/api/me/export").body()).contains("You called them names.");
        assertThat(outcome(ann).getString("outcome")).isEqualTo("fair");
        assertThat(outcome(ann).getString("action")).isEqualTo("suspended");
        // suspensions end by themselves
        new Db(serendip)
                .run(
                        "update accounts set standing_until = now() - interval '1 second' where username = ?",
                        bob.username());
        assertThat(back.gets("/api/encounters").statusCode()).isEqualTo(200);
        back.connects().close();
    }

    @Test
    void of_fifty_simultaneous_decisions_one_wins_and_the_rest_hear_who_and_when(RunningSerendip serendip)
            throws Exception {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "spam");
        String caseId = Staff.caseAbout(serendip, bob);
        List<Staff> staff = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            staff.add(Staff.moderator(serendip));
        }
        int version = staff.get(0).opens(caseId).getInt("version");
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            Staff one = staff.get(number % staff.size());
            String kind = number % 2 == 0 ? "warn" : "dismiss-unfounded";
            answers.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            start.await();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        return one.decides(caseId, version, kind);
                    },
                    crowd));
        }
        start.countDown();
        List<HttpResponse<String>> heard =
                answers.stream().map(CompletableFuture::join).toList();
        crowd.shutdown();
        assertThat(heard).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        String winner = Person.json(heard.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .findFirst()
                        .orElseThrow())
                .getString("by");
        assertThat(heard).filteredOn(answer -> answer.statusCode() != 200).allSatisfy(answer -> {
            assertThat(Staff.problem(answer)).isEqualTo("409 stale");
            assertThat(Person.json(answer).getString("by")).isEqualTo(winner);
            assertThat(Instant.parse(Person.json(answer).getString("at"))).isBefore(Instant.now());
        });
        assertThat(new Db(serendip).one("select count(*) from decisions where case_id = cast(? as uuid)", caseId))
                .isEqualTo("1");
    }

    @Test
    void a_report_that_comes_in_meanwhile_is_looked_at_first(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "other");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        int version = mod.opens(caseId).getInt("version");
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        HttpResponse<String> answer = mod.decides(caseId, version, "dismiss-fair");
        assertThat(Staff.problem(answer)).isEqualTo("409 stale");
        assertThat(Person.json(answer).containsKey("by")).isFalse();
        JsonObject seen = mod.opens(caseId);
        assertThat(seen.getJsonArray("reports")).hasSize(2);
        assertThat(mod.decides(caseId, seen.getInt("version"), "dismiss-fair").statusCode())
                .isEqualTo(200);
        // what comes after the decision opens another case
        Staff.reports(serendip, Person.registers(serendip), bob, "other");
        assertThat(Staff.caseAbout(serendip, bob)).isNotEqualTo(caseId);
    }

    @Test
    void all_reports_about_one_account_are_one_case_even_when_they_come_at_once(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        List<CompletableFuture<String>> filed = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            Person reporter = Person.registers(serendip);
            filed.add(CompletableFuture.supplyAsync(() -> Staff.reports(serendip, reporter, bob, "spam")));
        }
        filed.forEach(CompletableFuture::join);
        JsonObject seen = Staff.moderator(serendip).opens(Staff.caseAbout(serendip, bob));
        assertThat(seen.getJsonArray("reports")).hasSize(8);
        JsonObject summary = seen.getJsonObject("summary");
        assertThat(summary.getInt("reports")).isEqualTo(8);
        // eight people of whom nothing is known yet
        assertThat(summary.getInt("score")).isEqualTo(400);
    }

    @Test
    void a_claim_is_seen_by_others_ends_by_itself_and_is_taken_over_with_a_reason(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        Staff other = Staff.moderator(serendip);
        HttpResponse<String> claimed = mod.claims(caseId, "{}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(200);
        assertThat(Person.json(claimed).getBoolean("mine")).isTrue();
        JsonObject seen = other.opens(caseId).getJsonObject("summary");
        assertThat(seen.getString("status")).isEqualTo("claimed");
        assertThat(seen.getJsonObject("claim").getString("by")).isEqualTo(mod.name());
        assertThat(seen.getJsonObject("claim").getBoolean("mine")).isFalse();
        HttpResponse<String> refused = other.claims(caseId, "{}");
        assertThat(Staff.problem(refused)).isEqualTo("409 claimed");
        assertThat(Person.json(refused).getString("by")).isEqualTo(mod.name());
        assertThat(Person.json(refused).getString("until"))
                .isEqualTo(seen.getJsonObject("claim").getString("until"));
        assertThat(Staff.problem(other.decides(caseId, "dismiss-fair"))).isEqualTo("409 claimed");
        assertThat(Staff.problem(other.claims(caseId, "{\"takeOver\": \" \"}"))).isEqualTo("422 invalid");
        assertThat(other.claims(caseId, "{\"takeOver\": \"they went home\"}").statusCode())
                .isEqualTo(200);
        assertThat(Staff.problem(mod.decides(caseId, "dismiss-fair"))).isEqualTo("409 claimed");
        assertThat(other.opens(caseId).getJsonArray("timeline")).anySatisfy(entry -> {
            JsonObject takenOver = entry.asJsonObject();
            assertThat(takenOver.getString("action")).isEqualTo("taken-over");
            assertThat(takenOver.getJsonObject("detail").getString("from")).isEqualTo(mod.name());
            assertThat(takenOver.getJsonObject("detail").getString("reason")).isEqualTo("they went home");
        });
        // a quarter of an hour later
        new Db(serendip)
                .run(
                        "update claims set since = since - interval '1 hour', until = now() - interval '1 second' where case_id = cast(? as uuid)",
                        caseId);
        assertThat(mod.claims(caseId, "{}").statusCode()).isEqualTo(200);
        assertThat(mod.person()
                        .deletes("/api/moderation/cases/" + caseId + "/claim")
                        .statusCode())
                .isEqualTo(204);
        assertThat(other.opens(caseId).getJsonObject("summary").getString("status"))
                .isEqualTo("open");
    }

    @Test
    void working_on_a_case_renews_the_claim_and_looking_at_somebody_else_s_does_not(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        mod.claims(caseId, "{}");
        Db db = new Db(serendip);
        String soon = "update claims set until = now() + interval '1 minute' where case_id = cast(? as uuid)";
        String lasts = "select until > now() + interval '14 minutes' from claims where case_id = cast(? as uuid)";
        db.run(soon, caseId);
        Staff.moderator(serendip).opens(caseId);
        assertThat(db.one(lasts, caseId)).isEqualTo("f");
        mod.opens(caseId);
        assertThat(db.one(lasts, caseId)).isEqualTo("t");
        db.run(soon, caseId);
        assertThat(mod.person()
                        .posts("/api/moderation/cases/" + caseId + "/notes", "{\"text\": \"<b>seen before</b>\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(db.one(lasts, caseId)).isEqualTo("t");
        JsonObject note = mod.opens(caseId).getJsonArray("notes").getJsonObject(0);
        assertThat(note.getString("text")).isEqualTo("<b>seen before</b>");
        assertThat(note.getString("by")).isEqualTo(mod.name());
    }

    @Test
    void nobody_acts_on_a_case_that_they_are_part_of(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, ann, bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        for (Person party : List.of(ann, bob)) {
            Staff part = Staff.promoted(serendip, party);
            assertThat(part.opens(caseId).getJsonObject("summary").getBoolean("ownCase"))
                    .isTrue();
            assertThat(Staff.problem(part.claims(caseId, "{}"))).isEqualTo("403 own-case");
            assertThat(Staff.problem(part.decides(caseId, "dismiss-unfounded"))).isEqualTo("403 own-case");
        }
    }

    @Test
    void a_ban_counts_only_when_another_moderator_has_confirmed_it(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "sexual-content");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        Staff other = Staff.moderator(serendip);
        assertThat(Staff.problem(other.confirms(caseId, true))).isEqualTo("409 nothing-to-confirm");
        HttpResponse<String> proposed = mod.decides(caseId, "ban");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(202);
        assertThat(Person.json(proposed).getString("state")).isEqualTo("proposed");
        assertThat(bob.gets("/api/encounters").statusCode()).isEqualTo(200);
        assertThat(mod.opens(caseId).getBoolean("mayConfirm")).isFalse();
        assertThat(Staff.problem(mod.confirms(caseId, true))).isEqualTo("403 own-decision");
        assertThat(other.opens(caseId).getBoolean("mayConfirm")).isTrue();
        // declined, the case is open again
        assertThat(Person.json(other.confirms(caseId, false)).getString("state"))
                .isEqualTo("declined");
        assertThat(other.opens(caseId).getJsonObject("summary").getString("status"))
                .isEqualTo("open");
        assertThat(mod.decides(caseId, "ban").statusCode()).isEqualTo(202);
        HttpResponse<String> confirmed = other.confirms(caseId, true);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(Person.json(confirmed).getString("confirmedBy")).isEqualTo(other.name());
        Person back = bob.atAnotherDevice();
        assertThat(Staff.sanction(back).getString("kind")).isEqualTo("ban");
        assertThat(back.gets("/api/encounters").statusCode()).isEqualTo(403);
        assertThat(Staff.problem(mod.decides(caseId, "dismiss-fair"))).isEqualTo("409 stale");
    }

    @Test
    void whatever_is_decided_on_child_safety_is_confirmed_by_another(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "child-safety");
        String caseId = Staff.caseAbout(serendip, bob);
        assertThat(Staff.urgent(serendip).decides(caseId, "dismiss-unfounded").statusCode())
                .isEqualTo(202);
        assertThat(Staff.urgent(serendip).confirms(caseId, true).statusCode()).isEqualTo(200);
    }

    @Test
    void the_urgent_lane_needs_its_own_permission(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        Staff urgent = Staff.urgent(serendip);
        mod.claims(caseId, "{}");
        Staff.reports(serendip, Person.registers(serendip), bob, "child-safety");
        assertThat(Staff.problem(mod.person().gets("/api/moderation/cases/" + caseId)))
                .isEqualTo("404 no-such-case");
        assertThat(Staff.problem(mod.decides(caseId, 1, "dismiss-fair"))).isEqualTo("404 no-such-case");
        assertThat(Staff.problem(mod.person().gets("/api/moderation/cases?lane=urgent")))
                .isEqualTo("403 permission-needed");
        assertThat(Person.json(mod.person().gets("/api/moderation/cases")).getInt("urgent"))
                .isPositive();
        // it is free for who may see it
        JsonObject seen = urgent.opens(caseId).getJsonObject("summary");
        assertThat(seen.getString("lane")).isEqualTo("urgent");
        assertThat(seen.getString("status")).isEqualTo("open");
        JsonObject first = Person.json(urgent.person().gets("/api/moderation/cases?lane=urgent&limit=100"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(first.getJsonArray("categories").toString()).contains("child-safety");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/moderation/cases",
                "/api/moderation/cases/00000000-0000-0000-0000-000000000000",
                "/api/moderation/appeals",
                "/api/moderation/notices",
                "/api/moderation/reason-texts",
                "/api/moderation/nothing-of-the-kind"
            })
    void who_is_no_moderator_is_told_what_they_are_told_of_nothing(String path, RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        new Db(serendip).run("update accounts set role = 'MODERATOR' where username = ?", ann.username());
        // without the second factor a moderator is nobody special
        JsonObject unknown = Person.json(ann.gets("/api/nowhere"));
        assertThat(Person.json(ann.gets(path))).isEqualTo(unknown);
        assertThat(Person.json(Caller.of(serendip).get(path))).isEqualTo(unknown);
        assertThat(Person.json(ann.posts(path, "{}"))).isNotEqualTo(JsonValue.NULL);
    }

    @Test
    void a_warning_must_be_acknowledged_before_the_next_seek(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, ann, bob, "harassment");
        assertThat(Staff.moderator(serendip)
                        .decides(Staff.caseAbout(serendip, bob), "warn")
                        .statusCode())
                .isEqualTo(200);
        assertThat(outcome(ann).getString("action")).isEqualTo("warned");
        try (RawSocket b = bob.connects()) {
            Meeting.seek(b, UUID.randomUUID().toString());
            assertThat(b.next("refused").getString("code")).isEqualTo("warning-unread");
            String id = Staff.sanction(bob).getString("id");
            assertThat(bob.posts("/api/me/sanctions/" + id + "/acknowledgement", "{}")
                            .statusCode())
                    .isEqualTo(204);
            Meeting.seek(b, UUID.randomUUID().toString());
            b.next("seeking");
            assertThat(Staff.sanction(bob).getBoolean("acknowledged")).isTrue();
            assertThat(ann.posts("/api/me/sanctions/" + id + "/acknowledgement", "{}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void three_accurate_reporters_pause_somebody_and_the_case_goes_up(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        for (int number = 0; number < 3; number++) {
            Person reporter = Person.registers(serendip);
            Staff.hasReported(serendip, reporter, 4, 1);
            assertThat(Person.json(bob.gets("/api/me/sanctions")).getJsonArray("items"))
                    .isEmpty();
            Staff.reports(serendip, reporter, bob, "harassment");
        }
        JsonObject pause = Staff.sanction(bob);
        assertThat(pause.getString("kind")).isEqualTo("pause");
        assertThat(pause.getBoolean("automated")).isTrue();
        assertThat(Duration.between(Instant.parse(pause.getString("at")), Instant.parse(pause.getString("until"))))
                .isEqualTo(Duration.ofHours(1));
        try (RawSocket b = bob.connects()) {
            Meeting.seek(b, UUID.randomUUID().toString());
            assertThat(b.next("refused").getString("code")).isEqualTo("paused");
        }
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        JsonObject summary = mod.opens(caseId).getJsonObject("summary");
        assertThat(summary.getJsonArray("flags").getString(0)).isEqualTo("paused");
        assertThat(summary.getInt("severity")).isEqualTo(65);
        // a moderator who finds nothing in it ends it at once
        assertThat(mod.decides(caseId, "dismiss-unfounded").statusCode()).isEqualTo(200);
        assertThat(Staff.sanction(bob).containsKey("liftedAt")).isTrue();
        try (RawSocket b = bob.connects()) {
            Meeting.seek(b, UUID.randomUUID().toString());
            b.next("seeking");
        }
    }

    @Test
    void throw_away_accounts_raise_a_case_but_sanction_nobody(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        for (int number = 0; number < 7; number++) {
            Staff.reports(serendip, Person.registers(serendip), bob, "sexual-content");
        }
        assertThat(Person.json(bob.gets("/api/me/sanctions")).getJsonArray("items"))
                .isEmpty();
        assertThat(Staff.moderator(serendip)
                        .opens(Staff.caseAbout(serendip, bob))
                        .getJsonObject("summary")
                        .getInt("score"))
                .isEqualTo(350);
    }

    @Test
    void what_a_reporter_got_right_before_weighs_in_the_queue(RunningSerendip serendip) {
        Person right = Person.registers(serendip);
        Person wrong = Person.registers(serendip);
        Staff.hasReported(serendip, right, 5, 0);
        Staff.hasReported(serendip, wrong, 0, 5);
        Person one = Person.registers(serendip);
        Person two = Person.registers(serendip);
        Staff.reports(serendip, wrong, one, "spam");
        Staff.reports(serendip, right, two, "spam");
        Staff mod = Staff.moderator(serendip);
        List<String> order = new ArrayList<>();
        String after = "";
        do {
            JsonObject page = Person.json(mod.person().gets("/api/moderation/cases?category=spam&limit=7" + after));
            page.getJsonArray("items")
                    .forEach(item -> order.add(item.asJsonObject().getString("id")));
            after = page.containsKey("next") && !page.isNull("next") ? "&after=" + page.getString("next") : "";
        } while (!after.isEmpty());
        assertThat(order).doesNotHaveDuplicates();
        assertThat(order.indexOf(Staff.caseAbout(serendip, two)))
                .isLessThan(order.indexOf(Staff.caseAbout(serendip, one)))
                .isNotNegative();
        JsonObject report = mod.opens(Staff.caseAbout(serendip, two))
                .getJsonArray("reports")
                .getJsonObject(0);
        assertThat(report.getInt("weight")).isEqualTo(100);
        assertThat(report.getJsonObject("accuracy").getInt("fair")).isEqualTo(5);
    }

    @Test
    void the_next_case_is_the_gravest_that_nobody_works_on(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "threat");
        Staff one = Staff.urgent(serendip);
        Staff two = Staff.urgent(serendip);
        JsonObject first = Person.json(one.person().posts("/api/moderation/cases/next", "{\"lane\": \"urgent\"}"));
        HttpResponse<String> second = two.person().posts("/api/moderation/cases/next", "{\"lane\": \"urgent\"}");
        assertThat(first.getJsonObject("summary").getJsonObject("claim").getBoolean("mine"))
                .isTrue();
        if (second.statusCode() == 200) {
            assertThat(Person.json(second).getJsonObject("summary").getString("id"))
                    .isNotEqualTo(first.getJsonObject("summary").getString("id"));
        } else {
            assertThat(second.statusCode()).isEqualTo(204);
        }
    }
}
