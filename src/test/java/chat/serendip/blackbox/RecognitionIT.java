package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new account that may belong to a banned person is flagged for moderators; nothing else happens to it. */
@ExtendWith(SerendipExtension.class)
class RecognitionIT {

    /** Networks that no other test uses. */
    private static int networks;

    private final String network = "198.51." + ++networks + ".7";
    private final String neighbour = "198.51." + networks + ".99";
    private final String name = UUID.randomUUID().toString().substring(0, 12);

    private String mail(String written) {
        return "\"email\": \"" + written + "\",";
    }

    private Person banned(RunningSerendip serendip) {
        Person bob = Person.registers(serendip, network, mail(name + "@gmail.com"), "");
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff.moderator(serendip).decides(caseId, "ban");
        Staff.moderator(serendip).confirms(caseId, true);
        assertThat(new Db(serendip).one("select standing from accounts where username = ?", bob.username()))
                .isEqualTo("BANNED");
        return bob;
    }

    private static Optional<JsonObject> flag(RunningSerendip serendip, Person person) {
        return Person.json(Staff.moderator(serendip).person().gets("/api/moderation/flags?limit=100"))
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(flag ->
                        flag.getJsonObject("account").getString("username").equals(person.username()))
                .findFirst();
    }

    private static void assertFlagged(
            RunningSerendip serendip, Person person, Person earlier, String confidence, String... reasons) {
        JsonObject flag = flag(serendip, person).orElseThrow();
        assertThat(flag.getString("confidence")).isEqualTo(confidence);
        assertThat(flag.getJsonArray("reasons").toString()).isEqualTo("[\"" + String.join("\",\"", reasons) + "\"]");
        assertThat(flag.getJsonObject("banned").getString("username")).isEqualTo(earlier.username());
        // the flag is for moderators: the person notices nothing
        assertThat(person.gets("/api/encounters").statusCode()).isEqualTo(200);
        assertThat(Staff.standing(person).toString()).contains("good");
        try (RawSocket socket = person.connects()) {
            assertThat(socket.status()).isEqualTo(101);
        }
    }

    @Test
    void whoever_comes_back_is_flagged_with_the_reasons_and_how_sure_they_are(RunningSerendip serendip) {
        Person bob = banned(serendip);
        String tagged = mail(name.toUpperCase(Locale.ROOT) + "+new@googlemail.com");
        Person sameMail = Person.registers(serendip, "203.0.113.80", tagged, "");
        Person sameBrowser = Person.registers(serendip, "203.0.113.81", "", bob.device());
        Person sameNetwork = Person.registers(serendip, neighbour);
        Person allOfIt = Person.registers(serendip, network, mail(name + "@gmail.com"), bob.device());
        Person somebodyElse = Person.registers(serendip, "203.0.113.82", mail("x" + name + "@gmail.com"), "");
        assertFlagged(serendip, sameMail, bob, "medium", "email");
        assertFlagged(serendip, sameBrowser, bob, "medium", "device");
        assertFlagged(serendip, sameNetwork, bob, "low", "network");
        assertFlagged(serendip, allOfIt, bob, "high", "email", "device", "network");
        assertThat(flag(serendip, somebodyElse)).isEmpty();
    }

    @Test
    void a_flag_shows_on_the_case_and_goes_when_a_moderator_dismisses_it(RunningSerendip serendip) {
        Person bob = banned(serendip);
        Person again = Person.registers(serendip, "203.0.113.83", "", bob.device());
        Staff.reports(serendip, Person.registers(serendip), again, "spam");
        Staff staff = Staff.moderator(serendip);
        String caseId = Staff.caseAbout(serendip, again);
        JsonObject seen = staff.opens(caseId);
        assertThat(seen.getJsonObject("summary").getJsonArray("flags").toString())
                .contains("linked");
        assertThat(seen.getJsonObject("link").getJsonObject("banned").getString("username"))
                .isEqualTo(bob.username());
        String id = flag(serendip, again).orElseThrow().getString("id");
        var dismissed = staff.person().posts("/api/moderation/flags/" + id + "/dismissal", "");
        assertThat(dismissed.statusCode()).as(dismissed.body()).isEqualTo(200);
        assertThat(Person.json(dismissed).getString("dismissedBy")).isEqualTo(staff.name());
        assertThat(flag(serendip, again)).isEmpty();
        assertThat(staff.opens(caseId).getJsonObject("summary").getJsonArray("flags"))
                .isEmpty();
        assertThat(staff.person()
                        .gets("/api/moderation/flags?status=all&limit=100")
                        .body())
                .contains(id);
        assertThat(Staff.problem(staff.person().posts("/api/moderation/flags/" + UUID.randomUUID() + "/dismissal", "")))
                .isEqualTo("404 no-such-flag");
        assertThat(Staff.problem(staff.person().gets("/api/moderation/flags?status=some")))
                .isEqualTo("422 invalid");
    }

    @Test
    void granting_the_appeal_takes_the_ban_markers_and_the_flags_away(RunningSerendip serendip) {
        Person bob = banned(serendip);
        Person again = Person.registers(serendip, "203.0.113.84", "", bob.device());
        assertThat(flag(serendip, again)).isPresent();
        Person back = bob.atAnotherDevice();
        String sanction = Staff.sanction(back).getString("id");
        Db db = new Db(serendip);
        String banMarkers = "select count(*) from marks where sanction_id = cast(? as uuid)";
        assertThat(Integer.parseInt(db.one(banMarkers, sanction)))
                .as("the browser that it came back with is marked too")
                .isEqualTo(4);
        String appeal = Staff.appeals(serendip, back);
        assertThat(Staff.moderator(serendip)
                        .answers(appeal, true, "We were wrong.")
                        .statusCode())
                .isEqualTo(200);
        assertThat(db.one(banMarkers, sanction)).isEqualTo("0");
        assertThat(flag(serendip, again)).isEmpty();
        assertThat(flag(serendip, Person.registers(serendip, "203.0.113.85", "", bob.device())))
                .isEmpty();
    }

    @Test
    void a_deleted_account_that_was_banned_leaves_hashes_that_say_no_name_and_still_recognise(
            RunningSerendip serendip) {
        Person bob = banned(serendip);
        Db db = new Db(serendip);
        String id = db.one("select id from accounts where username = ?", bob.username());
        Person back = bob.atAnotherDevice();
        assertThat(back.posts("/api/me/deletion", "{\"password\": \"" + bob.password() + "\"}")
                        .statusCode())
                .isEqualTo(204);
        var databaseDump = DatabaseDump.of(serendip);
        databaseDump.forEach((table, rows) -> {
            assertThat(rows).as(table).doesNotContain(bob.username(), name, network);
            // the log of what moderators did keeps ids: nobody may alter it
            if (!table.equals("audit_entries")) {
                assertThat(rows).as(table).doesNotContain(id);
            }
        });
        Person again = Person.registers(serendip, "203.0.113.86", mail(name + "@gmail.com"), "");
        JsonObject flag = flag(serendip, again).orElseThrow();
        assertThat(flag.getString("confidence")).isEqualTo("medium");
        assertThat(flag.containsKey("banned")).isFalse();
    }

    @Test
    void who_was_only_suspended_is_not_marked(RunningSerendip serendip) {
        Person bob = Person.registers(serendip, network, mail(name + "@gmail.com"), "");
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff.moderator(serendip).decides(Staff.caseAbout(serendip, bob), "suspend");
        bob.atAnotherDevice();
        assertThat(flag(serendip, Person.registers(serendip, network, mail(name + "@gmail.com"), bob.device())))
                .isEmpty();
    }
}
