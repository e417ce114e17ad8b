package chat.serendip.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StunMessageTest {

    private static final int BINDING = 1;
    private static final byte[] TRANSACTION = HexFormat.of().parseHex("78ad3433c6ad72c029da412e");

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_signed_request_is_the_one_of_rfc_5769() {
        byte[] nonce = text("f//499k954d6OL34oL9FSTvy64sA");
        StunMessage signed = StunMessage.request(BINDING, TRANSACTION)
                .signed("\u30de\u30c8\u30ea\u30c3\u30af\u30b9", "example.org", nonce, "TheMatrIX");
        assertThat(HexFormat.of().formatHex(signed.bytes()))
                .isEqualTo("000100602112a44278ad3433c6ad72c029da412e"
                        + "00060012e3839ee38388e383aae38383e382afe382b90000"
                        + "0015001c662f2f3439396b39353464364f4c33346f4c394653547679363473410014000b"
                        + "6578616d706c652e6f726700"
                        + "00080014f67024656dd64a3e02b8e0712e85c9a28ca89666");
    }

    @Test
    void an_error_is_read_with_its_code_and_what_comes_with_it() {
        byte[] error = StunMessage.request(0x0113, TRANSACTION)
                .with(StunMessage.ERROR_CODE, new byte[] {0, 0, 4, 86})
                .with(StunMessage.REALM, text("a.example"))
                .bytes();
        StunMessage read = StunMessage.read(error).orElseThrow();
        assertThat(read.error()).isEqualTo(486);
        assertThat(read.attribute(StunMessage.REALM)).hasValue(text("a.example"));
        assertThat(read.answers(StunMessage.request(StunMessage.ALLOCATE, TRANSACTION)))
                .isTrue();
        assertThat(read.answers(StunMessage.request(StunMessage.ALLOCATE, new byte[12])))
                .isFalse();
    }

    @Test
    void what_is_cut_off_or_lies_about_its_length_is_no_message() {
        byte[] whole = StunMessage.request(BINDING, TRANSACTION)
                .with(StunMessage.REALM, text("a.example"))
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(StunMessage.read(Arrays.copyOf(whole, length))).isEmpty();
        }
        byte[] lying = whole.clone();
        lying[StunMessage.HEADER + 3] = 120;
        assertThat(StunMessage.read(lying)).isEmpty();
    }
}
