package chat.serendip.blackbox;

import jakarta.json.JsonObject;
import java.util.UUID;

/** Two people in an encounter of their own: they seek by an interest that nobody else has. */
record Meeting(RawSocket one, RawSocket other, JsonObject metOne, JsonObject metOther) {

    static Meeting of(RawSocket one, RawSocket other) {
        String interest = UUID.randomUUID().toString();
        seek(one, interest);
        seek(other, interest);
        Meeting meeting = new Meeting(one, other, one.next("met"), other.next("met"));
        if (!meeting.metOther().getString("encounter").equals(meeting.encounter())) {
            throw new AssertionError("they met somebody else");
        }
        return meeting;
    }

    /** Lets somebody meet one who reads nothing, and gives a signal for that one that is nearly as large as may be. */
    static String largeSignalToTheDeaf(RawSocket deaf, RawSocket other) {
        String interest = UUID.randomUUID().toString();
        seek(deaf, interest);
        seek(other, interest);
        return "{\"type\":\"signal\",\"encounter\":\"" + other.next("met").getString("encounter")
                + "\",\"description\":{\"type\":\"offer\",\"sdp\":\"" + "x".repeat(15_000) + "\"}}";
    }

    static void seek(RawSocket socket, String interest) {
        socket.say("{\"type\":\"seek\",\"mode\":\"text\",\"interests\":[\"" + interest + "\"]}");
    }

    String encounter() {
        return metOne.getString("encounter");
    }
}
