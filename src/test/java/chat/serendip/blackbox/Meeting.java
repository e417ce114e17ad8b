package chat.serendip.blackbox;

import jakarta.json.JsonObject;
import java.util.UUID;

/** The sockets of two people who have met: they seek with an interest that nobody else has. */
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

    /**
     * Lets two sockets meet, one of which reads nothing, and returns a signal for it of nearly the largest size
     * allowed.
     */
    static String largeSignalTo(RawSocket slow, RawSocket other) {
        String interest = UUID.randomUUID().toString();
        seek(slow, interest);
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
