package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.blackbox.TestPeople.Member;
import chat.serendip.blackbox.TestPeople.PersonKind;
import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How administrators change roles, and that at least one administrator remains. */
@ExtendWith(SerendipExtension.class)
class AdministrationIT {

    private TestPeople testPeople;
    private Member administrator;

    @BeforeEach
    void createTestPeople(RunningSerendip serendip) {
        testPeople = new TestPeople(serendip);
        administrator = testPeople.member(PersonKind.ADMINISTRATOR);
    }

    private HttpResponse<String> grants(Member by, UUID account, String role, boolean childSafety) {
        return testPeople.call(
                by,
                "PUT",
                "/api/administration/accounts/" + account + "/role",
                "{\"role\": \"" + role + "\", \"childSafety\": " + childSafety + "}");
    }

    private JsonObject listed(String query) {
        return Person.json(testPeople.call(administrator, "GET", "/api/administration/accounts" + query, ""));
    }

    /** Makes all other administrators users. */
    private void alone(Member... kept) {
        String ids = java.util.Arrays.stream(kept)
                .map(member -> "'" + member.account() + "'")
                .collect(java.util.stream.Collectors.joining(", "));
        testPeople.run(
                "update accounts set role = 'USER', child_safety = false where role = 'ADMINISTRATOR' and id not in ("
                        + ids + ")");
    }

    @Test
    void a_role_that_is_granted_counts_with_the_second_factor_and_one_withdrawn_no_more() {
        Member user = testPeople.member(PersonKind.USER);
        assertThat(grants(administrator, user.account(), "ADMINISTRATOR", true).statusCode())
                .isEqualTo(200);
        JsonObject me = Person.json(testPeople.call(user, "GET", "/api/session", ""));
        assertThat(me.getString("role")).isEqualTo("ADMINISTRATOR");
        assertThat(me.getString("secondFactor")).isEqualTo("enrol");
        assertThat(testPeople
                        .call(user, "GET", "/api/administration/accounts", "")
                        .statusCode())
                .isEqualTo(404);
        testPeople.run("update sessions set mfa_verified_at = now() where account_id = ?", user.account());
        assertThat(testPeople
                        .call(user, "GET", "/api/administration/accounts", "")
                        .statusCode())
                .isEqualTo(200);
        OwnedThing.FACTOR.of(user, testPeople);
        JsonObject after = Person.json(grants(administrator, user.account(), "USER", false));
        assertThat(after.getString("role")).isEqualTo("USER");
        assertThat(after.getBoolean("secondFactor"))
                .as("what isn't asked for isn't kept")
                .isFalse();
        assertThat(testPeople
                        .call(user, "GET", "/api/administration/accounts", "")
                        .statusCode())
                .isEqualTo(404);
        grants(administrator, user.account(), "ADMINISTRATOR", false);
        assertThat(testPeople
                        .call(user, "GET", "/api/administration/accounts", "")
                        .statusCode())
                .as("the proof of before counts no more")
                .isEqualTo(404);
    }

    @Test
    void accounts_are_found_by_the_beginning_of_their_names_and_by_role_page_by_page() {
        Member found = testPeople.member(PersonKind.MODERATOR);
        String name = TestPeople.name(found.account());
        JsonObject one = listed("?name=" + name.substring(0, 15).toUpperCase(java.util.Locale.ROOT));
        assertThat(one.getJsonArray("items")).hasSize(1);
        assertThat(one.getJsonArray("items").getJsonObject(0).getString("username"))
                .isEqualTo(name);
        assertThat(listed("?role=USER&name=" + name).getJsonArray("items")).isEmpty();
        assertThat(listed("?name=%25" + name).getJsonArray("items"))
                .as("no pattern")
                .isEmpty();
        JsonObject first = listed("?name=c&limit=1");
        String next = first.getString("next");
        JsonObject second = listed("?name=c&limit=1&after=" + next);
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("username"))
                .isGreaterThan(first.getJsonArray("items").getJsonObject(0).getString("username"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_field() {
        assertThat(grants(administrator, administrator.account(), "GOD", false).body())
                .contains("\"role\"");
        assertThat(grants(administrator, administrator.account(), "USER", true).body())
                .contains("\"childSafety\"");
        assertThat(grants(administrator, UUID.randomUUID(), "MODERATOR", false).body())
                .contains("no-such-account");
    }

    @Test
    void nobody_withdraws_the_last_administrator() {
        alone(administrator);
        var refused = grants(administrator, administrator.account(), "MODERATOR", false);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("last-administrator");
        grants(administrator, testPeople.member(PersonKind.USER).account(), "ADMINISTRATOR", false);
        assertThat(grants(administrator, administrator.account(), "MODERATOR", false)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_last_administrators_account_is_not_deleted_either(RunningSerendip serendip) {
        Person person = Person.registers(serendip);
        UUID account = UUID.fromString(listedByName(person).getString("id"));
        testPeople.run("update accounts set role = 'ADMINISTRATOR' where id = ?", account);
        testPeople.run(
                "update accounts set role = 'USER', child_safety = false where role = 'ADMINISTRATOR' and id <> ?",
                account);
        String deletion = "{\"password\": \"" + person.password() + "\"}";
        var refused = person.posts("/api/me/deletion", deletion);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("last-administrator");
        assertThat(person.gets("/api/session").statusCode()).isEqualTo(200);
        testPeople.member(PersonKind.ADMINISTRATOR);
        assertThat(person.posts("/api/me/deletion", deletion).statusCode()).isEqualTo(204);
    }

    @Test
    void the_last_administrator_is_not_suspended_either(RunningSerendip serendip) {
        Staff last = Staff.administrator(serendip);
        testPeople.run(
                "update accounts set role = 'USER', child_safety = false where role = 'ADMINISTRATOR' and id <> ?",
                UUID.fromString(last.id()));
        Staff.reports(serendip, Person.registers(serendip), last.person(), "spam");
        String caseId = Staff.caseAbout(serendip, last.person());
        Staff mod = Staff.moderator(serendip);
        assertThat(Staff.problem(mod.decides(caseId, "suspend"))).isEqualTo("409 last-administrator");
        assertThat(last.person().gets("/api/encounters").statusCode()).isEqualTo(200);
        assertThat(mod.decides(caseId, "warn").statusCode()).isEqualTo(200);
        testPeople.member(PersonKind.ADMINISTRATOR);
        Staff.reports(serendip, Person.registers(serendip), last.person(), "spam");
        assertThat(mod.decides(Staff.caseAbout(serendip, last.person()), "suspend")
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonObject listedByName(Person person) {
        String name = Person.json(person.gets("/api/session")).getString("username");
        return listed("?name=" + name).getJsonArray("items").getJsonObject(0);
    }

    @Test
    void of_two_administrators_who_withdraw_each_other_at_once_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            Member one = testPeople.member(PersonKind.ADMINISTRATOR);
            Member other = testPeople.member(PersonKind.ADMINISTRATOR);
            alone(one, other);
            var race = List.of(
                    CompletableFuture.supplyAsync(() -> grants(one, other.account(), "USER", false)),
                    CompletableFuture.supplyAsync(() -> grants(other, one.account(), "USER", false)));
            assertThat(race.stream().filter(answer -> answer.join().statusCode() == 200))
                    .hasSize(1);
            assertThat(administrators()).isEqualTo(1);
        }
    }

    private long administrators() throws SQLException {
        try (Connection connection = testPeople.connection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from accounts where role = 'ADMINISTRATOR'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void the_schema_keeps_the_last_administrator_whatever_the_application_does() throws Exception {
        alone(administrator);
        String me = " where id = '" + administrator.account() + "'";
        for (String forbidden : List.of(
                "update accounts set role = 'USER'" + me,
                "update accounts set standing = 'BANNED'" + me,
                "update accounts set standing = 'SUSPENDED', standing_until = now() + interval '1 day'" + me,
                "delete from accounts" + me)) {
            try (Connection connection = testPeople.connection()) {
                assertThatThrownBy(() -> connection.createStatement().executeUpdate(forbidden))
                        .as(forbidden)
                        .hasMessageContaining("the last administrator stays");
            }
        }
    }

    @Test
    void the_schema_lets_one_of_two_such_changes_at_once_through() throws Exception {
        Member other = testPeople.member(PersonKind.ADMINISTRATOR);
        alone(administrator, other);
        try (Connection first = testPeople.connection();
                Connection second = testPeople.connection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            String withdraw = "update accounts set role = 'USER' where id = '%s'";
            first.createStatement().executeUpdate(withdraw.formatted(administrator.account()));
            second.createStatement().executeUpdate(withdraw.formatted(other.account()));
            first.commit();
            assertThatThrownBy(second::commit).hasMessageContaining("the last administrator stays");
        }
        assertThat(administrators()).isEqualTo(1);
    }
}
