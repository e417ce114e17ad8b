package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A decision takes effect on all sockets and sessions of the account: with the code 4403, which only the decision itself
 * closes a socket with, and not the timer that looks for sessions that have ended.
 */
@ExtendWith(SerendipExtension.class)
class ExpulsionIT {

    /** Reports somebody, and returns the case about them. */
    private static String reported(RunningSerendip serendip, Person somebody) {
        Staff.reports(serendip, Person.registers(serendip), somebody, "harassment");
        return Staff.caseAbout(serendip, somebody);
    }

    @Test
    void a_suspension_ends_the_line_and_every_device(RunningSerendip serendip) {
        Person phone = Person.registers(serendip);
        List<Person> devices = List.of(phone, phone.atAnotherDevice(), phone.atAnotherDevice());
        Staff mod = Staff.moderator(serendip);
        String caseId = reported(serendip, phone);
        try (RawSocket line = devices.get(1).connects()) {
            CompletableFuture<Integer> closed = CompletableFuture.supplyAsync(line::closeCode);
            assertThat(mod.decides(caseId, "suspend").statusCode()).isEqualTo(200);
            assertThat(closed.join()).isEqualTo(4403);
            for (Person device : devices) {
                assertThat(device.gets("/api/session").statusCode()).isEqualTo(401);
            }
        }
        for (Person device : devices) {
            assertThat(Staff.problem(device.gets("/api/encounters"))).isEqualTo("401 not-signed-in");
            try (RawSocket again =
                    RawSocket.open(URI.create(serendip.installation().url()), "/ws/signaling", device.headers())) {
                assertThat(again.status()).isEqualTo(401);
            }
        }
    }

    @Test
    void ten_who_are_suspended_at_once_are_all_out(RunningSerendip serendip) {
        List<RawSocket> lines = new ArrayList<>();
        List<CompletableFuture<Integer>> out = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            Person somebody = Person.registers(serendip);
            Staff mod = Staff.moderator(serendip);
            String caseId = reported(serendip, somebody);
            int version = mod.opens(caseId).getInt("version");
            RawSocket line = somebody.connects();
            Meeting.seek(line, UUID.randomUUID().toString());
            lines.add(line);
            out.add(CompletableFuture.supplyAsync(() -> mod.decides(caseId, version, "suspend"))
                    .thenApplyAsync(answer -> {
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        return line.closeCode();
                    }));
        }
        assertThat(out.stream().map(CompletableFuture::join)).containsOnly(4403);
        lines.forEach(RawSocket::close);
    }

    /** Whether a socket opens before or after the decision, a suspended account has no open socket in the end. */
    @Test
    void who_connects_again_and_again_meanwhile_is_out_in_the_end(RunningSerendip serendip) {
        Person somebody = Person.registers(serendip);
        Staff mod = Staff.moderator(serendip);
        String caseId = reported(serendip, somebody);
        AtomicBoolean isOver = new AtomicBoolean();
        URI server = URI.create(serendip.installation().url());
        CompletableFuture<List<RawSocket>> reconnecting = CompletableFuture.supplyAsync(() -> {
            List<RawSocket> opened = new ArrayList<>();
            boolean last = false;
            while (!last) {
                last = isOver.get();
                RawSocket socket = RawSocket.open(server, "/ws/signaling", somebody.headers());
                if (socket.status() == 101) {
                    opened.add(socket);
                } else {
                    socket.close();
                }
            }
            return opened;
        });
        assertThat(mod.decides(caseId, "suspend").statusCode()).isEqualTo(200);
        assertThat(somebody.gets("/api/session").statusCode()).isEqualTo(401);
        isOver.set(true);
        List<RawSocket> opened = reconnecting.join();
        // all were closed by the server: replaced by the next one, or shut out
        assertThat(opened).allSatisfy(socket -> assertThat(socket.closeCode()).isIn(4401, 4403, 4409));
        opened.forEach(RawSocket::close);
    }
}
