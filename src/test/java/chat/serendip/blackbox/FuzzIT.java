package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Mutated messages and frames from fixed seeds log no errors, and the server's sockets, threads and memory don't grow.
 */
@ExtendWith(SerendipExtension.class)
class FuzzIT {

    private static final int SEEDS = 8;
    private static final int MESSAGES = 2_500;
    private static final int SOCKETS = 150;
    private static final String ONLINE = "serendip_people_online";

    /** How much the memory of the container's own caches and pools varies. */
    private static final long MEMORY_NOISE = 4 << 20;

    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);
    private static final Pattern WARNINGS = Pattern.compile(" (SEVERE|WARNING) |Exception|\tat ");
    private static final Pattern REQUEST_EVENTS = Pattern.compile("PECoyoteConnector\\.request(Start|End)Event");

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

    /** The warnings and errors in the log, record by record. */
    private static List<String> warningsIn(String log) {
        return Pattern.compile("^(?=\\d{4}-\\d{2}-\\d{2}T)", Pattern.MULTILINE)
                .splitAsStream(log)
                .filter(entry -> WARNINGS.matcher(entry).find())
                .filter(entry -> !isTheContainersOwnRace(entry))
                .toList();
    }

    /**
     * A race in the container: if a client breaks the protocol right after the handshake, its connection may be gone
     * while another thread of the container still fires its events about the request. That thread then logs an error
     * about the emptied request. None of our code is on its stack, and the error has no other effect.
     */
    private static boolean isTheContainersOwnRace(String entry) {
        return REQUEST_EVENTS.matcher(entry).find()
                && entry.contains("\"connection\" is null")
                && !entry.contains("chat.serendip");
    }

    /** What could grow: sockets, threads, and the memory in use after a garbage collection. */
    private record Size(double online, long threads, long bytes) {

        static Size of(RunningSerendip serendip) {
            // the server closes sockets whose connection was cut after a while
            double online = Metrics.awaited(serendip, figures -> figures.get(ONLINE) == 0)
                    .get(ONLINE);
            return new Size(online, ProcessThreads.of(serendip.pid()), liveBytes(serendip.pid()));
        }

        void assertNoLargerThan(Size before) {
            assertThat(online).isEqualTo(before.online);
            assertThat(threads).isLessThan(before.threads + 20);
            assertThat(bytes).isLessThan(before.bytes + MEMORY_NOISE);
        }
    }

    /** The histogram collects all garbage first; its last line is the sum. */
    private static long liveBytes(long pid) {
        try {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return TOTAL.matcher(output)
                    .results()
                    .map(found -> Long.valueOf(found.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void mutated_messages_leave_no_trace(RunningSerendip serendip) {
        int logBefore = serendip.readLog().length();
        // the first round warms up
        fuzz(serendip, 0);
        Size before = Size.of(serendip);
        for (int seed = 1; seed < SEEDS; seed++) {
            fuzz(serendip, seed);
        }
        Size.of(serendip).assertNoLargerThan(before);
        assertThat(warningsIn(serendip.readLog().substring(logBefore))).isEmpty();
    }

    private static void fuzz(RunningSerendip serendip, int seed) {
        Random random = new Random(seed);
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            for (int i = 0; i < MESSAGES; i++) {
                ann.frame(true, RawSocket.TEXT, mutated(sample(random, encounter), random), true);
            }
            ann.say("{\"type\":\"ping\",\"ref\":\"the end\"}");
            while (!ann.next("pong").getString("ref", "").equals("the end")) {}
        }
    }

    private static String sample(Random random, String encounter) {
        return SAMPLES[random.nextInt(SAMPLES.length)].replace("ID", encounter);
    }

    @Test
    void mutated_frames_leave_no_trace(RunningSerendip serendip) {
        int logBefore = serendip.readLog().length();
        Person person = Person.registers(serendip);
        sendMutatedFrames(person, 0, SOCKETS / 3);
        Size before = Size.of(serendip);
        sendMutatedFrames(person, SOCKETS / 3, SOCKETS);
        try (RawSocket socket = person.connects()) {
            assertThat(socket.receivesNothing()).isTrue();
        }
        Size.of(serendip).assertNoLargerThan(before);
        assertThat(warningsIn(serendip.readLog().substring(logBefore))).isEmpty();
    }

    private static void sendMutatedFrames(Person person, int from, int to) {
        for (int seed = from; seed < to; seed++) {
            Random random = new Random(seed);
            try (RawSocket socket = person.connects()) {
                for (int i = 0; i < 40; i++) {
                    byte[] valid = validFrame(random);
                    // some frames stay valid, so that damaged ones come between valid ones
                    socket.bytes(random.nextInt(3) == 0 ? valid : damaged(valid, random));
                }
            } catch (UncheckedIOException e) {
                // the server has closed it meanwhile
            }
        }
    }

    /** A frame that a correct client may send: a message, a part of one, a ping or a close frame. */
    private static byte[] validFrame(Random random) {
        byte[] message = sample(random, "00000000-0000-0000-0000-000000000000").getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> RawSocket.framed(true, RawSocket.PING, new byte[random.nextInt(126)], true);
            case 1 -> RawSocket.framed(true, RawSocket.PONG, new byte[random.nextInt(126)], true);
            case 2 -> inTwo(message, 1 + random.nextInt(message.length - 1));
            case 3 -> RawSocket.framed(true, RawSocket.TEXT, padded(message), true);
            case 4 ->
                random.nextInt(10) == 0
                        ? RawSocket.framed(true, RawSocket.CLOSE, new byte[] {3, (byte) 0xe8}, true)
                        : RawSocket.framed(true, RawSocket.TEXT, message, true);
            default -> RawSocket.framed(true, RawSocket.TEXT, message, true);
        };
    }

    private static byte[] inTwo(byte[] message, int at) {
        byte[] first = RawSocket.framed(false, RawSocket.TEXT, Arrays.copyOf(message, at), true);
        byte[] second =
                RawSocket.framed(true, RawSocket.CONTINUATION, Arrays.copyOfRange(message, at, message.length), true);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The message with spaces, so that its length takes two bytes in the frame. */
    private static byte[] padded(byte[] message) {
        byte[] longer = Arrays.copyOf(message, 400);
        Arrays.fill(longer, message.length, longer.length, (byte) ' ');
        return longer;
    }

    /** The frame with some bits flipped, or with some bytes removed or doubled. */
    private static byte[] damaged(byte[] frame, Random random) {
        byte[] bytes = frame.clone();
        int head = Math.min(bytes.length, 8);
        return switch (random.nextInt(4)) {
            case 0 -> turned(bytes, random.nextInt(head), random);
            case 1 -> turned(bytes, random.nextInt(bytes.length), random);
            case 2 -> cut(bytes, random.nextInt(bytes.length), 1 + random.nextInt(8));
            default -> doubled(bytes, random.nextInt(bytes.length), 1 + random.nextInt(20));
        };
    }

    private static byte[] turned(byte[] bytes, int at, Random random) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }
}
