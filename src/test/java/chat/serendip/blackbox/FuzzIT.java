package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mutated messages and frames from fixed seeds: the server's log stays clean, its sockets and threads don't grow. */
@ExtendWith(SerendipExtension.class)
class FuzzIT {

    private static final int SEEDS = 8;
    private static final int MESSAGES = 2_500;
    private static final Pattern TROUBLE = Pattern.compile(" (SEVERE|WARNING) |Exception|\tat ");
    private static final Pattern BOOKS = Pattern.compile("PECoyoteConnector\\.request(Start|End)Event");

    private static final String[] SAMPLES = {
        "{\"type\":\"seek\",\"mode\":\"video\",\"interests\":[\"jazz\",\"hiking\"],\"languages\":[\"en\"],\"ref\":\"s1\"}",
        "{\"type\":\"stop\"}",
        "{\"type\":\"signal\",\"encounter\":\"ID\",\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\"}}",
        "{\"type\":\"signal\",\"encounter\":\"ID\",\"candidate\":{\"candidate\":\"c\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}}",
        "{\"type\":\"say\",\"encounter\":\"ID\",\"text\":\"Hello \\u2603\"}",
        "{\"type\":\"typing\",\"encounter\":\"ID\",\"typing\":true}",
        "{\"type\":\"leave\",\"encounter\":\"ID\",\"next\":true}",
        "{\"type\":\"ice\",\"encounter\":\"ID\"}",
        "{\"type\":\"ping\",\"ref\":\"p\"}",
    };

    private static byte[] mutated(String sample, Random random) {
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) (' ' + random.nextInt(95));
                case 1 -> bytes = cut(bytes, at, random.nextInt(8));
                case 2 -> bytes = doubled(bytes, at, random.nextInt(20));
                default -> bytes[at] = (byte) "{}[]\",:0-\\".charAt(random.nextInt(10));
            }
        }
        return bytes;
    }

    private static byte[] cut(byte[] bytes, int at, int length) {
        int end = Math.min(bytes.length - 1, at + length);
        byte[] shorter = new byte[Math.max(1, bytes.length - Math.max(0, end - at))];
        System.arraycopy(bytes, 0, shorter, 0, Math.min(at, shorter.length));
        System.arraycopy(bytes, end, shorter, Math.min(at, shorter.length), Math.max(0, shorter.length - at));
        return shorter;
    }

    private static byte[] doubled(byte[] bytes, int at, int length) {
        int end = Math.min(bytes.length, at + length);
        byte[] longer = new byte[bytes.length + end - at];
        System.arraycopy(bytes, 0, longer, 0, end);
        System.arraycopy(bytes, at, longer, end, bytes.length - at);
        return longer;
    }

    /** What stands in the log of trouble, record by record. */
    private static List<String> troubleIn(String log) {
        return Pattern.compile("^(?=\\d{4}-\\d{2}-\\d{2}T)", Pattern.MULTILINE)
                .splitAsStream(log)
                .filter(entry -> TROUBLE.matcher(entry).find())
                .filter(entry -> !isTheContainersOwnRace(entry))
                .toList();
    }

    /**
     * A peer that breaks the protocol the moment it is let in may be gone before the container's thread has opened or
     * closed its books on the handshake, and that thread then stumbles over the emptied request. None of our code is on its
     * stack, and nothing but the log entry comes of it.
     */
    private static boolean isTheContainersOwnRace(String entry) {
        return BOOKS.matcher(entry).find()
                && entry.contains("\"connection\" is null")
                && !entry.contains("chat.serendip");
    }

    private static int threads(RunningSerendip serendip) {
        return (int) ProcessThreads.of(serendip.pid());
    }

    @Test
    void mutated_messages_leave_no_trace(RunningSerendip serendip) {
        int logBefore = serendip.readLog().length();
        int threadsBefore = threads(serendip);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            try (RawSocket ann = Person.registers(serendip).connects();
                    RawSocket bob = Person.registers(serendip).connects()) {
                String encounter = Meeting.of(ann, bob).encounter();
                for (int i = 0; i < MESSAGES; i++) {
                    String sample = SAMPLES[random.nextInt(SAMPLES.length)].replace("ID", encounter);
                    ann.frame(true, RawSocket.TEXT, mutated(sample, random), true);
                }
                ann.say("{\"type\":\"ping\",\"ref\":\"the end\"}");
                while (!ann.next("pong").getString("ref", "").equals("the end")) {}
            }
        }
        assertThat(troubleIn(serendip.readLog().substring(logBefore))).isEmpty();
        assertThat(threads(serendip)).isLessThan(threadsBefore + 40);
    }

    @Test
    void mutated_frames_leave_no_trace(RunningSerendip serendip) {
        int logBefore = serendip.readLog().length();
        Person person = Person.registers(serendip);
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            try (RawSocket socket = person.connects()) {
                for (int i = 0; i < 20; i++) {
                    byte[] payload = new byte[random.nextInt(200)];
                    random.nextBytes(payload);
                    socket.frame(random.nextInt(4) > 0, random.nextInt(16), payload, random.nextInt(8) > 0);
                }
                byte[] noise = new byte[500];
                random.nextBytes(noise);
                socket.bytes(noise);
            } catch (UncheckedIOException e) {
                // the server has closed it meanwhile
            }
        }
        try (RawSocket socket = person.connects()) {
            assertThat(socket.hearsNothing()).isTrue();
        }
        assertThat(troubleIn(serendip.readLog().substring(logBefore))).isEmpty();
    }
}
