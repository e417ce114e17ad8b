package chat.serendip.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void they_are_what_the_standards_say() {
        assertThat(HexFormat.of().formatHex(Digests.sha256("abc")))
                .as("FIPS 180-4")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(HexFormat.of().formatHex(Digests.hmacSha256(ascii("Jefe"), "what do ya want for nothing?")))
                .as("RFC 4231")
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(HexFormat.of().formatHex(Digests.hmacSha1(ascii("Jefe"), "what do ya want for nothing?")))
                .as("RFC 2202")
                .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
        assertThat(HexFormat.of().formatHex(Digests.md5("message digest")))
                .as("RFC 1321")
                .isEqualTo("f96b697d7cb7938d525a2f31aaf161d0");
    }

    @Test
    void parts_count_as_one_after_the_other() {
        assertThat(Digests.sha256(ascii("a"), ascii(""), ascii("bc"))).isEqualTo(Digests.sha256("abc"));
    }
}
