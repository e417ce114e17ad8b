package chat.serendip.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that are well formed, but must have no effect and reach nobody. */
@ExtendWith(SerendipExtension.class)
class BadMessagesIT {

    private static final String[] ABOUT_AN_ENCOUNTER = {
        "{'type':'signal','encounter':'ID','candidate':null,'ref':'r'}",
        "{'type':'signal','encounter':'ID','description':{'type':'offer','sdp':'v=0'},'ref':'r'}",
        "{'type':'say','encounter':'ID','text':'hello','ref':'r'}",
        "{'type':'typing','encounter':'ID','typing':true,'ref':'r'}",
        "{'type':'leave','encounter':'ID','ref':'r'}",
        "{'type':'leave','encounter':'ID','next':true,'ref':'r'}",
        "{'type':'ice','encounter':'ID','ref':'r'}",
    };

    private static void isRefusedAsUnknown(RawSocket socket, String encounter) {
        for (String message : ABOUT_AN_ENCOUNTER) {
            socket.say(message.replace('\'', '"').replace("ID", encounter));
            var refused = socket.next();
            assertThat(refused.getString("type")).as(message).isEqualTo("refused");
            assertThat(refused.getString("code")).as(message).isEqualTo("no-such-encounter");
            assertThat(refused.getString("ref")).as(message).isEqualTo("r");
        }
    }

    @Test
    void unknown_ended_and_other_people_s_encounters_get_the_same_refusal_and_reach_nobody(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects();
                RawSocket eve = Person.registers(serendip).connects();
                RawSocket dan = Person.registers(serendip).connects()) {
            String theirs = Meeting.of(ann, bob).encounter();
            String mine = Meeting.of(eve, dan).encounter();
            isRefusedAsUnknown(eve, theirs);
            isRefusedAsUnknown(eve, "00000000-0000-0000-0000-000000000000");
            isRefusedAsUnknown(eve, "not an id");
            isRefusedAsUnknown(eve, theirs.toUpperCase(java.util.Locale.ROOT) + "0");
            dan.say("{\"type\":\"leave\",\"encounter\":\"" + mine + "\"}");
            eve.next("parted");
            dan.next("parted");
            isRefusedAsUnknown(eve, mine);
            isRefusedAsUnknown(dan, mine);
            for (RawSocket socket : new RawSocket[] {ann, bob, eve, dan}) {
                assertThat(socket.receivesNothing()).isTrue();
            }
        }
    }

    static Stream<String> samples() throws IOException {
        return Pattern.compile("```json client\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src", "docs", "protocol.md")))
                .results()
                .map(sample -> sample.group(1));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatever_a_client_says_the_wrong_kind_of_field_is_refused_and_reaches_nobody(
            String sample, RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            JsonObject message = about(Meeting.of(ann, bob).encounter(), sample);
            for (String field : message.keySet()) {
                areRefused(ann, message, "/" + field);
                if (message.get(field) instanceof JsonObject inner) {
                    inner.keySet().forEach(name -> areRefused(ann, message, "/" + field + "/" + name));
                }
            }
            JsonObject deep = Json.createPatchBuilder()
                    .add("/more", read("{\"a\":[[[[1]]]]}"))
                    .build()
                    .apply(message);
            ann.say(deep.toString());
            assertThat(ann.next().getString("code")).isEqualTo("malformed");
            assertThat(ann.receivesNothing()).isTrue();
            assertThat(bob.receivesNothing()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatever_a_client_says_too_long_or_broken_text_closes_its_socket_and_reaches_nobody(
            String sample, RunningSerendip serendip) {
        Person person = Person.registers(serendip);
        try (RawSocket ann = person.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            String message = about(encounter, sample).toString();
            ann.say(message + " ".repeat(16 * 1024 + 1 - message.length()));
            assertThat(ann.closeCode()).isEqualTo(1009);
            assertThat(bob.next().getString("type")).isEqualTo("away");
            try (RawSocket back = person.opens("?resume=" + encounter)) {
                assertThat(back.next().getString("resumed")).isEqualTo(encounter);
                assertThat(bob.next().getString("type")).isEqualTo("returned");
                byte[] bytes = message.replace("\"type\":\"", "\"more\":\"?\",\"type\":\"")
                        .getBytes(UTF_8);
                bytes[message.indexOf("\"type\":") + "\"more\":\"".length()] = (byte) 0xff;
                back.frame(true, RawSocket.TEXT, bytes, true);
                assertThat(back.closeCode()).isEqualTo(1007);
                assertThat(bob.next().getString("type")).isEqualTo("away");
            }
            assertThat(bob.receivesNothing()).isTrue();
        }
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The sample with this encounter, if it has one, and with a {@code ref} of the test. */
    private static JsonObject about(String encounter, String sample) {
        var message = Json.createObjectBuilder(read(sample)).add("ref", "r");
        return (sample.contains("\"encounter\"") ? message.add("encounter", encounter) : message).build();
    }

    private static void areRefused(RawSocket socket, JsonObject message, String field) {
        var kind = Json.createPointer(field).getValue(message).getValueType();
        for (String value : List.of("\"?\"", "1.5", "-1", "true", "null", "[]", "[1]", "{}", "{\"a\":1}")) {
            JsonValue wrong = read("{\"a\":" + value + "}").get("a");
            boolean text = kind == ValueType.STRING && wrong.getValueType() == ValueType.STRING;
            boolean flag = kind == ValueType.FALSE || kind == ValueType.TRUE;
            if (text || (flag && wrong == JsonValue.TRUE) || isAllowed(field, value)) {
                continue;
            }
            socket.say(Json.createPatchBuilder()
                    .replace(field, wrong)
                    .build()
                    .apply(message)
                    .toString());
            var refused = socket.next();
            assertThat(refused.getString("code", refused.toString()))
                    .as(field + " " + value)
                    .isEqualTo("invalid");
            assertThat(refused.getString("ref", "")).isEqualTo(field.equals("/ref") ? "" : "r");
        }
    }

    /** Lists may be empty; a candidate and its optional fields may be null. */
    private static boolean isAllowed(String field, String value) {
        return switch (value) {
            case "[]" -> List.of("/interests", "/languages").contains(field);
            case "null" ->
                List.of(
                                "/ref",
                                "/candidate",
                                "/candidate/sdpMid",
                                "/candidate/sdpMLineIndex",
                                "/candidate/usernameFragment")
                        .contains(field);
            default -> false;
        };
    }

    @Test
    void a_second_search_or_one_within_an_encounter_changes_nothing(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            ann.say("{\"type\":\"seek\",\"mode\":\"text\",\"ref\":\"again\"}");
            var refused = ann.next("refused");
            assertThat(refused.getString("code")).isEqualTo("in-encounter");
            assertThat(refused.getString("ref")).isEqualTo("again");
            ann.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"still here\"}");
            assertThat(bob.next("said").getString("text")).isEqualTo("still here");
        }
    }

    @Test
    void nothing_that_is_half_right_is_half_done(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects()) {
            for (String message : new String[] {
                "{'type':'seek'}",
                "{'type':'seek','mode':'text','interests':[1]}",
                "{'type':'seek','mode':'text','interests':['a','a','a','a','a','a','a','a','a','a','a']}",
                "{'type':'seek','mode':'text','languages':['en','en','en','en','en','en']}",
                "{'type':'seek','mode':'text','languages':['not a tag']}",
                "{'type':'seek','mode':'text','ref':1}",
                "{'type':7}",
                "{}",
            }) {
                ann.say(message.replace('\'', '"'));
                assertThat(ann.next("refused").getString("code")).as(message).isEqualTo("invalid");
            }
            ann.say("{\"type\":\"stop\"}");
            assertThat(ann.next("refused").getString("code")).isEqualTo("not-seeking");
        }
    }

    @Test
    void a_ref_that_is_refused_is_answered_by_nothing_else(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            ann.say("{\"type\":\"seek\",\"mode\":\"video\",\"interests\":[\"nobody else's\"],\"ref\":\"s1\"}");
            assertThat(ann.next("seeking").getString("ref")).isEqualTo("s1");
            ann.say("{\"type\":\"seek\",\"mode\":\"video\",\"ref\":\"s2\"}");
            assertThat(ann.next("refused").getString("ref")).isEqualTo("s2");
            assertThat(ann.next("seeking").containsKey("ref")).isFalse();
            ann.say("{\"type\":\"stop\"}");

            String encounter = Meeting.of(ann, bob).encounter();
            ann.say("{\"type\":\"leave\",\"encounter\":\"" + UUID.randomUUID() + "\",\"ref\":\"l1\"}");
            assertThat(ann.next("refused").getString("ref")).isEqualTo("l1");
            bob.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            assertThat(ann.next("parted").containsKey("ref")).isFalse();
        }
    }
}
