package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which reports become a case, its place in the queue, and who sees it, over HTTP. */
@ExtendWith(SerendipExtension.class)
class QueueIT {

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
        assertThat(seen.getJsonObject("reports").getJsonArray("items")).hasSize(8);
        JsonObject summary = seen.getJsonObject("summary");
        assertThat(summary.getInt("reports")).isEqualTo(8);
        // eight reporters without decided reports
        assertThat(summary.getInt("score")).isEqualTo(400);
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
        assertThat(seen.getJsonArray("categories").toString())
                .as("the gravest first, whichever came first")
                .isEqualTo("[\"child-safety\",\"harassment\"]");
        JsonObject first = Person.json(urgent.person().gets("/api/moderation/cases?lane=urgent&limit=100"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(first.getJsonArray("categories").toString()).contains("child-safety");
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
                .getJsonObject("reports")
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(report.getInt("weight")).isEqualTo(100);
        assertThat(report.getJsonObject("accuracy").getInt("fair")).isEqualTo(5);
    }
}
