package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
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

/** Decisions and their effects, over HTTP. */
@ExtendWith(SerendipExtension.class)
class ModerationIT {

    private static JsonObject outcome(Person reporter) {
        return Person.json(reporter.gets("/api/reports")).getJsonArray("items").getJsonObject(0);
    }

    @Test
    void a_suspension_reaches_everybody(RunningSerendip serendip) {
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
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(closed.join()).isEqualTo(4403);
            assertThat(bob.gets("/api/session").statusCode()).isEqualTo(401);
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
        ExecutorService threads = Executors.newFixedThreadPool(50);
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
                    threads));
        }
        start.countDown();
        List<HttpResponse<String>> heard =
                answers.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
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
        assertThat(seen.getJsonObject("reports").getJsonArray("items")).hasSize(2);
        assertThat(mod.decides(caseId, seen.getInt("version"), "dismiss-fair").statusCode())
                .isEqualTo(200);
        // a report after the decision opens another case
        Staff.reports(serendip, Person.registers(serendip), bob, "other");
        assertThat(Staff.caseAbout(serendip, bob)).isNotEqualTo(caseId);
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
        // without the second factor a moderator has no more rights than a user
        JsonObject unknown = Person.json(ann.gets("/api/nowhere"));
        assertThat(Person.json(ann.gets(path))).isEqualTo(unknown);
        assertThat(Person.json(HttpCaller.of(serendip).get(path))).isEqualTo(unknown);
        HttpResponse<String> nowhere = ann.posts("/api/nowhere", "{}");
        HttpResponse<String> posted = ann.posts(path, "{}");
        assertThat(posted.statusCode()).isEqualTo(nowhere.statusCode());
        assertThat(posted.body()).isEqualTo(nowhere.body());
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
}
