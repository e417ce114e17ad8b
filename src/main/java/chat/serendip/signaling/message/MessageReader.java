package chat.serendip.signaling.message;

import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Wish;
import chat.serendip.signaling.message.Malformed.Code;
import jakarta.json.JsonException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text from a client to a message within bounds. Unknown fields are ignored, so that clients may be newer than servers. */
public final class MessageReader {

    private static final Set<String> DESCRIPTIONS = Set.of("offer", "answer", "pranswer", "rollback");

    private MessageReader() {}

    /**
     * The message that the text says.
     *
     * @throws Malformed if it is none, with what to answer
     */
    public static ClientMessage read(String text) throws Malformed {
        Map<String, Object> members = parse(text);
        String ref = new Fields(members, null).optionalText("ref", Bounds.REF);
        Fields fields = new Fields(members, ref);
        String type = fields.text("type", 1, Bounds.REF);
        return switch (type) {
            case "seek" -> new ClientMessage.Seek(wish(fields), ref);
            case "stop" -> new ClientMessage.Stop(ref);
            case "signal" -> new ClientMessage.Signal(fields.encounter(), body(fields), ref);
            case "say" -> new ClientMessage.Say(fields.encounter(), fields.text("text", 1, Bounds.LINE), ref);
            case "typing" -> new ClientMessage.Typing(fields.encounter(), fields.flag("typing"), ref);
            case "leave" -> new ClientMessage.Leave(fields.encounter(), fields.optionalFlag("next"), ref);
            case "ice" -> new ClientMessage.Ice(fields.encounter(), ref);
            case "ping" -> new ClientMessage.Ping(ref);
            default -> throw new Malformed(Code.UNKNOWN_TYPE, "clients send no message of this type", ref);
        };
    }

    private static Map<String, Object> parse(String text) throws Malformed {
        try {
            return Json.object(text);
        } catch (JsonException e) {
            throw new Malformed(Code.MALFORMED, "not one JSON object of at most " + Bounds.DEPTH + " levels", null);
        }
    }

    private static Mode mode(Fields fields) throws Malformed {
        return switch (fields.text("mode", 0, Bounds.REF)) {
            case "video" -> Mode.VIDEO;
            case "text" -> Mode.TEXT;
            default -> throw fields.wrong("mode must be video or text");
        };
    }

    private static Wish wish(Fields fields) throws Malformed {
        Mode mode = mode(fields);
        List<String> interests = fields.optionalTexts("interests");
        List<String> languages = fields.optionalTexts("languages");
        try {
            return new Wish(mode, interests, languages);
        } catch (IllegalArgumentException | IllformedLocaleException e) {
            throw fields.wrong("interests or languages: " + e.getMessage());
        }
    }

    private static SignalBody body(Fields fields) throws Malformed {
        if (fields.has("description") == fields.has("candidate")) {
            throw fields.wrong("a signal carries either a description or a candidate");
        }
        return fields.has("description") ? description(fields.object("description"), fields) : candidate(fields);
    }

    private static SignalBody description(Fields description, Fields message) throws Malformed {
        String type = description.text("type", 0, Bounds.REF);
        if (!DESCRIPTIONS.contains(type)) {
            throw message.wrong("description.type must be offer, answer, pranswer or rollback");
        }
        @Nullable String sdp = description.optionalText("sdp", Bounds.MESSAGE_BYTES);
        if (sdp == null && !type.equals("rollback")) {
            throw message.wrong("description.sdp must be a string");
        }
        return new SignalBody.Description(type, sdp == null ? "" : sdp);
    }

    private static SignalBody candidate(Fields fields) throws Malformed {
        if (fields.isNull("candidate")) {
            return new SignalBody.EndOfCandidates();
        }
        Fields candidate = fields.object("candidate");
        return new SignalBody.Candidate(
                candidate.text("candidate", 0, Bounds.CANDIDATE),
                candidate.optionalText("sdpMid", Bounds.MEDIA_ID),
                candidate.optionalNumber("sdpMLineIndex", Bounds.MEDIA_INDEX),
                candidate.optionalText("usernameFragment", Bounds.USERNAME_FRAGMENT));
    }
}
