package chat.serendip.signaling;

import chat.serendip.encounter.Line;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.signaling.message.ClientMessage;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queues lines for the two people of an encounter. Called under the talk's lock, so that lines come in order. */
record Delivery(LiveEncounter encounter) {

    /** Says the line and queues it for both, or, if it has been said already, for its sender alone. */
    void say(ClientMessage.Say say, Connection me, Optional<Connection> partner, Instant at) {
        String key = say.key();
        Optional<Line> known = key == null ? Optional.empty() : encounter.said(me.account(), key);
        Line line = known.orElseGet(() -> encounter.say(me.account(), say.text(), key, at));
        put(line, me, say.ref());
        if (known.isEmpty()) {
            partner.ifPresent(other -> put(line, other, null));
        }
    }

    /** Queues the remembered lines after that number. */
    void catchUp(Connection connection, int after) {
        encounter.linesAfter(after).forEach(line -> put(line, connection, null));
    }

    private void put(Line line, Connection to, @Nullable String ref) {
        ServerMessage.From from = line.from().equals(to.account()) ? ServerMessage.From.ME : ServerMessage.From.PARTNER;
        to.put(MessageWriter.write(
                new ServerMessage.Said(encounter.id(), line.number(), line.text(), line.at(), from, line.key(), ref)));
    }
}
