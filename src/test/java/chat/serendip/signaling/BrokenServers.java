package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.encounter.BrokenRows;
import chat.serendip.encounter.Rows;
import chat.serendip.kernel.AccountId;
import chat.serendip.talk.TalkEvent;
import chat.serendip.talk.TalkSettings;
import chat.serendip.talk.TalkSockets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Servers with one fault each in what they do after a restart, by the name of the fault. */
final class BrokenServers {

    private BrokenServers() {}

    static Map<String, Supplier<RestartedLife.Fault>> all() {
        Map<String, Supplier<RestartedLife.Fault>> broken = new LinkedHashMap<>();
        broken.put(
                "no return is told",
                () -> new RestartedLife.Fault(
                        new Rows(), (clock, rows, chance) -> new BareServer(clock, rows, chance, Mute::new)));
        broken.put(
                "lines are counted from 0",
                () -> new RestartedLife.Fault(new Rows(), (clock, rows, chance) -> new BareServer(clock, rows, chance) {
                    @Override
                    Connection open(Identity identity, Resumption asked, Socket socket) {
                        return super.open(identity, new Resumption(asked.encounter(), 0, asked.anew()), socket);
                    }
                }));
        broken.put("ends are unset", () -> new RestartedLife.Fault(BrokenRows.withoutEnds(), BareServer::new));
        broken.put(
                "the polite side is swapped",
                () -> new RestartedLife.Fault(BrokenRows.withSwappedSides(), BareServer::new));
        broken.put(
                "the wait is too long",
                () -> waiting(TalkSettings.DEFAULT.restart().plusSeconds(1)));
        broken.put(
                "the wait is too short",
                () -> waiting(TalkSettings.DEFAULT.restart().minusSeconds(1)));
        return broken;
    }

    private static RestartedLife.Fault waiting(Duration restart) {
        TalkSettings right = TalkSettings.DEFAULT;
        TalkSettings wrong = new TalkSettings(
                right.hold(), right.media(), right.reload(), right.answer(), right.standstill(), restart);
        return new RestartedLife.Fault(new Rows(), (clock, rows, chance) -> new BareServer(clock, rows, chance) {
            @Override
            TalkSettings settings() {
                return wrong;
            }
        });
    }

    /** Tells nobody that the partner is back. */
    private record Mute(TalkSockets<Connection> right) implements TalkSockets<Connection> {

        @Override
        public Optional<Connection> of(AccountId account) {
            return right.of(account);
        }

        @Override
        public void put(Connection socket, TalkEvent event) {
            if (!(event instanceof TalkEvent.Returned)) {
                right.put(socket, event);
            }
        }

        @Override
        public void flush(Connection socket) {
            right.flush(socket);
        }

        @Override
        public void ping(Connection socket) {
            right.ping(socket);
        }

        @Override
        public long heardAt(Connection socket) {
            return right.heardAt(socket);
        }
    }
}
