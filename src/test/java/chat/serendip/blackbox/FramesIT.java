package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the server answers frames that a correct client doesn't send. */
@ExtendWith(SerendipExtension.class)
class FramesIT {

    private static final byte[] PING = "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8);

    private static String padded(int bytes) {
        String message = "{\"type\":\"ping\",\"pad\":\"\"}";
        return message.replace("\"\"", "\"" + "x".repeat(bytes - message.length()) + "\"");
    }

    private static int closeCodeAfter(RunningSerendip serendip, java.util.function.Consumer<RawSocket> action) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            action.accept(socket);
            return socket.closeCode();
        }
    }

    @Test
    void sixteen_kibibytes_are_read_and_one_byte_more_closes_with_1009(RunningSerendip serendip) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            socket.say(padded(16384)).next("pong");
            socket.say(padded(16385));
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void bytes_count_and_not_characters(RunningSerendip serendip) {
        String message = "{\"type\":\"ping\",\"pad\":\"" + "é".repeat(8300) + "\"}";
        assertThat(closeCodeAfter(serendip, socket -> socket.say(message))).isEqualTo(1009);
    }

    @Test
    void larger_frames_close_with_1009_and_those_beyond_the_container_s_buffer_with_1011(RunningSerendip serendip) {
        assertThat(closeCodeAfter(serendip, socket -> socket.say(padded(60_000))))
                .isEqualTo(1009);
        assertThat(closeCodeAfter(serendip, socket -> socket.say(padded(200_000))))
                .isEqualTo(1009);
    }

    @Test
    void fragments_make_one_message_and_count_together(RunningSerendip serendip) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            socket.frame(false, RawSocket.TEXT, new byte[] {PING[0]}, true);
            for (int i = 1; i < PING.length - 1; i++) {
                socket.frame(false, RawSocket.CONTINUATION, new byte[] {PING[i]}, true);
            }
            socket.frame(true, RawSocket.CONTINUATION, new byte[] {PING[PING.length - 1]}, true);
            socket.next("pong");
            byte[] piece = "x".repeat(1000).getBytes(StandardCharsets.UTF_8);
            socket.frame(false, RawSocket.TEXT, piece, true);
            for (int i = 0; i < 16; i++) {
                socket.frame(false, RawSocket.CONTINUATION, piece, true);
            }
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_burst_of_large_messages_from_an_honest_client_is_read(RunningSerendip serendip) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            for (int i = 0; i < 200; i++) {
                socket.say(padded(16_000));
            }
            for (int i = 0; i < 200; i++) {
                socket.next("pong");
            }
        }
    }

    @Test
    void a_control_frame_between_fragments_is_answered(RunningSerendip serendip) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            socket.frame(false, RawSocket.TEXT, "{\"type\":".getBytes(StandardCharsets.UTF_8), true);
            socket.frame(true, RawSocket.PING, new byte[] {1, 2}, true);
            socket.frame(true, RawSocket.CONTINUATION, "\"ping\"}".getBytes(StandardCharsets.UTF_8), true);
            socket.next("pong");
        }
    }

    @Test
    void a_binary_frame_closes_with_1003(RunningSerendip serendip) {
        assertThat(closeCodeAfter(serendip, socket -> socket.frame(true, RawSocket.BINARY, new byte[10], true)))
                .isEqualTo(1003);
        assertThat(closeCodeAfter(serendip, socket -> socket.frame(false, RawSocket.BINARY, new byte[10], true)))
                .isEqualTo(1003);
    }

    @Test
    void invalid_utf_8_closes_with_1007(RunningSerendip serendip) {
        byte[][] all = {
            {(byte) 0xff},
            {(byte) 0xc3, 0x28},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
        };
        for (byte[] bytes : all) {
            assertThat(closeCodeAfter(serendip, socket -> socket.frame(true, RawSocket.TEXT, bytes, true)))
                    .isEqualTo(1007);
        }
    }

    @Test
    void what_breaks_the_protocol_itself_closes_with_1002(RunningSerendip serendip) {
        // a reserved opcode, a reserved bit, a continuation of nothing, a fragmented and an oversized control frame
        assertThat(closeCodeAfter(serendip, socket -> socket.frame(true, 3, PING, true)))
                .isEqualTo(1002);
        assertThat(closeCodeAfter(serendip, socket -> socket.frame(true, 11, PING, true)))
                .isEqualTo(1002);
        assertThat(closeCodeAfter(serendip, socket -> socket.bytes(new byte[] {(byte) 0xc1, (byte) 0x80, 0, 0, 0, 0})))
                .isEqualTo(1002);
        assertThat(closeCodeAfter(serendip, socket -> socket.frame(true, RawSocket.CONTINUATION, PING, true)))
                .isEqualTo(1002);
        assertThat(closeCodeAfter(serendip, socket -> socket.frame(false, RawSocket.PING, PING, true)))
                .isEqualTo(1002);
        assertThat(closeCodeAfter(serendip, socket -> socket.frame(true, RawSocket.PING, new byte[126], true)))
                .isEqualTo(1002);
    }

    @Test
    void an_unmasked_frame_is_read_as_the_protocol_document_admits(RunningSerendip serendip) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            socket.frame(true, RawSocket.TEXT, PING, false).next("pong");
        }
    }

    @Test
    void deep_json_is_refused_and_the_socket_lives(RunningSerendip serendip) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            socket.say("[".repeat(16_000));
            assertThat(socket.next("refused").getString("code")).isEqualTo("malformed");
            socket.say("{\"type\":\"say\",\"encounter\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_001));
            assertThat(socket.next("refused").getString("code")).isEqualTo("malformed");
            assertThat(socket.receivesNothing()).isTrue();
        }
    }

    @Test
    void a_frame_that_never_ends_holds_nothing_but_its_own_socket(RunningSerendip serendip) {
        try (RawSocket stuck = Person.registers(serendip).connects();
                RawSocket other = Person.registers(serendip).connects()) {
            stuck.bytes(new byte[] {(byte) 0x81, (byte) 0xfe, 0x20, 0x00, 1, 2, 3, 4, 'x'});
            assertThat(other.receivesNothing()).isTrue();
            // a client that stops in the middle of a frame can't answer pings: the server closes it
            assertThat(stuck.closeCode()).isEqualTo(1001);
        }
    }
}
