package chat.serendip.signaling.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Wish;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

    private static final String ID = "5f3b1b06-27b1-4a5b-9b0a-0a6f7d1f2c11";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "{",
                "}",
                "[]",
                "null",
                "1",
                "\"stop\"",
                "{}{}",
                "{\"type\":\"stop\"}x",
                "{\"type\":\"stop\",}",
                "{'type':'stop'}",
                "{\"type\":\"stop\",\"type\":\"ping\"}",
                "{\"a\":[[[[1]]]]}",
                "{\"a\":{\"b\":{\"c\":{\"d\":1}}}}",
                "{\"type\":\"stop\",\"x\":01}",
                "{\"type\":\"st\u0000op\"}",
                "{\"type\":\"\\ud800\"",
            })
    void what_is_no_json_object_within_bounds_is_malformed(String text) {
        assertThat(codeOf(text)).isEqualTo("malformed");
    }

    @Test
    void depth_and_number_of_members_are_bounded_before_anything_is_kept() {
        assertThat(codeOf("[".repeat(8000))).isEqualTo("malformed");
        assertThat(codeOf("{\"a\":".repeat(3000) + "1" + "}".repeat(3000))).isEqualTo("malformed");
        assertThat(codeOf("{\"a\":[" + "1,".repeat(255) + "1]}")).isEqualTo("malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "invalid            | {}",
                "invalid            | {`type`:1}",
                "invalid            | {`type`:null}",
                "invalid            | {`type`:[]}",
                "invalid            | {`type`:``}",
                "unknown-type       | {`type`:`welcome`}",
                "unknown-type       | {`type`:`Stop`}",
                "invalid            | {`type`:`stop`,`ref`:1}",
                "invalid            | {`type`:`seek`}",
                "invalid            | {`type`:`seek`,`mode`:`VIDEO`}",
                "invalid            | {`type`:`seek`,`mode`:`audio`}",
                "invalid            | {`type`:`seek`,`mode`:{}}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`interests`:`jazz`}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`interests`:null}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`interests`:[1]}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`interests`:[` `]}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`interests`:[`\\ud83d`]}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`languages`:[`not a tag`]}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`languages`:[`e`]}",
                "invalid            | {`type`:`seek`,`mode`:`text`,`languages`:[`und`]}",
                "invalid            | {`type`:`say`,`text`:`x`}",
                "invalid            | {`type`:`say`,`encounter`:1,`text`:`x`}",
                "no-such-encounter  | {`type`:`say`,`encounter`:`x`,`text`:`x`}",
                "no-such-encounter  | {`type`:`say`,`encounter`:`1-1-1-1-1`,`text`:`x`}",
                "no-such-encounter  | {`type`:`say`,`encounter`:``,`text`:`x`}",
                "invalid            | {`type`:`say`,`encounter`:`ID`}",
                "invalid            | {`type`:`say`,`encounter`:`ID`,`text`:``}",
                "invalid            | {`type`:`say`,`encounter`:`ID`,`text`:1}",
                "invalid            | {`type`:`say`,`encounter`:`ID`,`text`:`a\\u0000b`}",
                "invalid            | {`type`:`say`,`encounter`:`ID`,`text`:`\\udc00`}",
                "invalid            | {`type`:`typing`,`encounter`:`ID`}",
                "invalid            | {`type`:`typing`,`encounter`:`ID`,`typing`:`true`}",
                "invalid            | {`type`:`leave`}",
                "invalid            | {`type`:`leave`,`encounter`:`ID`,`next`:1}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`description`:null}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`description`:`v=0`}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`description`:{`type`:`offer`}}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`description`:{`type`:`x`,`sdp`:``}}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`description`:{},`candidate`:null}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:`x`}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:{}}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:{`candidate`:``,`sdpMLineIndex`:-1}}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:{`candidate`:``,`sdpMLineIndex`:1.5}}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:{`candidate`:``,`sdpMLineIndex`:1e9}}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:{`candidate`:``,`sdpMLineIndex`:65536}}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:null,`candidates`:[null]}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:null,`request`:`offer`}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidates`:[]}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidates`:null}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidates`:[{}]}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidates`:[`x`]}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`request`:`answer`}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`request`:null}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:null,`connection`:0}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:null,`connection`:1001}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:null,`connection`:null}",
                "invalid            | {`type`:`signal`,`encounter`:`ID`,`candidate`:null,`connection`:`1`}",
                "invalid            | {`type`:`say`,`encounter`:`ID`,`text`:`x`,`key`:``}",
                "invalid            | {`type`:`say`,`encounter`:`ID`,`text`:`x`,`key`:1}",
                "invalid            | {`type`:`ping`,`media`:`yes`}",
                "invalid            | {`type`:`ice`}",
            })
    void each_mistake_has_its_code(String code, String message) {
        assertThat(codeOf(message.replace('`', '"').replace("ID", ID))).isEqualTo(code);
    }

    @Test
    void every_length_has_a_bound_and_the_bound_itself_is_allowed() throws MalformedMessage {
        assertThat(MessageReader.read(say("x".repeat(2000)))).isNotNull();
        assertThat(codeOf(say("x".repeat(2001)))).isEqualTo("invalid");
        assertThat(MessageReader.read(say("😀".repeat(2000)))).isNotNull();
        assertThat(MessageReader.read("{\"type\":\"ping\",\"ref\":\"" + "r".repeat(64) + "\"}"))
                .isNotNull();
        assertThat(codeOf("{\"type\":\"ping\",\"ref\":\"" + "r".repeat(65) + "\"}"))
                .isEqualTo("invalid");
        assertThat(MessageReader.read(seek("\"a\"", 10))).isNotNull();
        assertThat(codeOf(seek("\"a\"", 11))).isEqualTo("invalid");
        assertThat(MessageReader.read(seek("\"" + "i".repeat(40) + "\"", 1))).isNotNull();
        assertThat(codeOf(seek("\"" + "i".repeat(41) + "\"", 1))).isEqualTo("invalid");
        assertThat(codeOf(candidate("c".repeat(1025), "0"))).isEqualTo("invalid");
        assertThat(codeOf(candidate("c", "m".repeat(65)))).isEqualTo("invalid");
        assertThat(MessageReader.read(candidate("c".repeat(1024), "m".repeat(64))))
                .isNotNull();
    }

    @Test
    void a_bundle_has_at_most_32_candidates_and_keeps_their_order() throws MalformedMessage {
        String one = "{\"candidate\":\"c\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"usernameFragment\":\"u\"}";
        assertThat(MessageReader.read(candidates((one + ",").repeat(31) + one))).isNotNull();
        assertThat(codeOf(candidates((one + ",").repeat(32) + one))).isEqualTo("invalid");
        assertThat(MessageReader.read(candidates(one + ",null")))
                .isEqualTo(new ClientMessage.Signal(
                        EncounterId.parse(ID),
                        new SignalBody.Candidates(
                                List.of(new SignalBody.Candidate("c", "0", 0, "u"), new SignalBody.EndOfCandidates())),
                        1,
                        null));
    }

    @Test
    void interests_that_mean_the_same_are_one() throws MalformedMessage {
        ClientMessage message = MessageReader.read(
                "{\"type\":\"seek\",\"mode\":\"video\",\"interests\":[\" Jazz\",\"jazz\",\"ＪＡＺＺ\"],\"unknown\":{}}");
        assertThat(message).isEqualTo(new ClientMessage.Seek(Wish.about(Mode.VIDEO, "jazz"), null));
    }

    @Test
    void the_refusal_carries_the_mark() {
        assertThatThrownBy(() -> MessageReader.read("{\"type\":\"x\",\"ref\":\"mark\"}"))
                .isInstanceOfSatisfying(
                        MalformedMessage.class,
                        e -> assertThat(e.refusal().ref()).isEqualTo("mark"));
    }

    @Test
    void a_message_is_measured_in_bytes() {
        assertThat(Bounds.fits("x".repeat(16384), Bounds.MESSAGE_BYTES)).isTrue();
        assertThat(Bounds.fits("x".repeat(16385), Bounds.MESSAGE_BYTES)).isFalse();
        assertThat(Bounds.fits("é".repeat(8192), Bounds.MESSAGE_BYTES)).isTrue();
        assertThat(Bounds.fits("é".repeat(8193), Bounds.MESSAGE_BYTES)).isFalse();
        assertThat(Bounds.fits("😀".repeat(4097), Bounds.MESSAGE_BYTES)).isFalse();
    }

    private static String say(String text) {
        return "{\"type\":\"say\",\"encounter\":\"" + ID + "\",\"text\":\"" + text + "\"}";
    }

    private static String seek(String interest, int times) {
        return "{\"type\":\"seek\",\"mode\":\"text\",\"interests\":["
                + String.join(",", java.util.Collections.nCopies(times, interest)) + "]}";
    }

    private static String candidates(String items) {
        return "{\"type\":\"signal\",\"encounter\":\"" + ID + "\",\"candidates\":[" + items + "]}";
    }

    private static String candidate(String candidate, String mid) {
        return "{\"type\":\"signal\",\"encounter\":\"" + ID + "\",\"candidate\":{\"candidate\":\"" + candidate
                + "\",\"sdpMid\":\"" + mid + "\"}}";
    }

    private static String codeOf(String text) {
        try {
            return "read as " + MessageReader.read(text);
        } catch (MalformedMessage e) {
            return e.refusal().code();
        }
    }
}
