package chat.serendip.signaling;

import chat.serendip.encounter.Line;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.kernel.AccountId;
import chat.serendip.signaling.message.MessageWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sends one line to both people: queued in order under the encounter's lock, sent outside of it. Used by one thread.
 */
final class Delivery {

    private final Connections connections;
    private final Connection me;
    private final AccountId partner;
    private final @Nullable String ref;
    private @Nullable Connection other;

    Delivery(Connections connections, Connection me, AccountId partner, @Nullable String ref) {
        this.connections = connections;
        this.me = me;
        this.partner = partner;
        this.ref = ref;
    }

    /** Says the line in the encounter and sends it to both. */
    void say(LiveEncounter encounter, String text, Instant at) {
        encounter.say(me.account(), text, at, line -> put(encounter, line));
        me.flush();
        if (other != null) {
            other.flush();
        }
    }

    /** The partner's socket is looked up here, because one that resumes is registered under the same lock. */
    private void put(LiveEncounter encounter, Line line) {
        me.put(MessageWriter.write(Conversation.said(encounter, line, me, ref)));
        other = connections.of(partner).orElse(null);
        if (other != null) {
            other.put(MessageWriter.write(Conversation.said(encounter, line, other, null)));
        }
    }
}
