package chat.serendip.signaling.message;

import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Wish;
import chat.serendip.signaling.message.MalformedMessage.Code;
import jakarta.json.JsonException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a client's text as a message within bounds. Unknown fields are ignored, so that clients may be newer than
 * servers.
 */
public final class MessageReader {

    private static final Set<String> DESCRIPTIONS = Set.of("offer", "answer", "pranswer", "rollback");
    private static final Set<String> REQUESTS = Set.of("offer", "restart");

    private MessageReader() {}

    /**
     * The message in the text.
     *
     * @throws MalformedMessage if there is none, with what to answer
     */
    public static ClientMessage read(String text) throws MalformedMessage {
        Map<String, Object> members = parse(text);
        String ref = new MessageFields(members, null).optionalText("ref", Bounds.REF);
        MessageFields messageFields = new MessageFields(members, ref);
        String type = messageFields.text("type", 1, Bounds.REF);
        return switch (type) {
            case "seek" -> new ClientMessage.Seek(wish(messageFields), ref);
            case "stop" -> new ClientMessage.Stop(ref);
            case "signal" -> signal(messageFields, ref);
            case "say" ->
                new ClientMessage.Say(
                        messageFields.encounter(), messageFields.text("text", 1, Bounds.LINE), key(messageFields), ref);
            case "typing" -> new ClientMessage.Typing(messageFields.encounter(), messageFields.flag("typing"), ref);
            case "leave" -> new ClientMessage.Leave(messageFields.encounter(), messageFields.optionalFlag("next"), ref);
            case "ice" -> new ClientMessage.Ice(messageFields.encounter(), ref);
            case "ping" -> new ClientMessage.Ping(messageFields.optionalFlag("media"), ref);
            default -> throw new MalformedMessage(Code.UNKNOWN_TYPE, "clients send no message of this type", ref);
        };
    }

    private static Map<String, Object> parse(String text) throws MalformedMessage {
        try {
            return Json.object(text);
        } catch (JsonException e) {
            throw new MalformedMessage(
                    Code.MALFORMED, "not one JSON object of at most " + Bounds.DEPTH + " levels", null);
        }
    }

    private static Mode mode(MessageFields messageFields) throws MalformedMessage {
        return switch (messageFields.text("mode", 0, Bounds.REF)) {
            case "video" -> Mode.VIDEO;
            case "text" -> Mode.TEXT;
            default -> throw messageFields.wrong("mode must be video or text");
        };
    }

    private static Wish wish(MessageFields messageFields) throws MalformedMessage {
        Mode mode = mode(messageFields);
        List<String> interests = messageFields.optionalTexts("interests");
        List<String> languages = messageFields.optionalTexts("languages");
        try {
            return new Wish(mode, interests, languages);
        } catch (IllegalArgumentException | IllformedLocaleException e) {
            throw messageFields.wrong("interests or languages: " + e.getMessage());
        }
    }

    private static @Nullable String key(MessageFields messageFields) throws MalformedMessage {
        return messageFields.has("key") ? messageFields.text("key", 1, Bounds.LINE_KEY) : null;
    }

    private static ClientMessage.Signal signal(MessageFields messageFields, @Nullable String ref)
            throws MalformedMessage {
        int connection =
                messageFields.has("connection") ? messageFields.number("connection", 1, Bounds.CONNECTIONS) : 1;
        return new ClientMessage.Signal(messageFields.encounter(), body(messageFields), connection, ref);
    }

    private static SignalBody body(MessageFields messageFields) throws MalformedMessage {
        List<String> bodies = Stream.of("description", "candidate", "candidates", "request")
                .filter(messageFields::has)
                .toList();
        if (bodies.size() != 1) {
            throw messageFields.wrong("a signal carries a description, a candidate, candidates, or a request");
        }
        return switch (bodies.get(0)) {
            case "description" -> description(messageFields.object("description"), messageFields);
            case "candidate" ->
                messageFields.isNull("candidate")
                        ? new SignalBody.EndOfCandidates()
                        : candidate(messageFields.object("candidate"));
            case "candidates" -> candidates(messageFields);
            default -> request(messageFields);
        };
    }

    private static SignalBody candidates(MessageFields messageFields) throws MalformedMessage {
        List<SignalBody.Gathered> gathered = new ArrayList<>();
        for (Object item : messageFields.items("candidates", Bounds.CANDIDATES)) {
            gathered.add(
                    item == Json.JsonNull.NULL
                            ? new SignalBody.EndOfCandidates()
                            : candidate(messageFields.object(item, "each of candidates")));
        }
        return new SignalBody.Candidates(List.copyOf(gathered));
    }

    private static SignalBody request(MessageFields messageFields) throws MalformedMessage {
        String what = messageFields.text("request", 0, Bounds.REF);
        if (!REQUESTS.contains(what)) {
            throw messageFields.wrong("request must be offer or restart");
        }
        return new SignalBody.Request(what);
    }

    private static SignalBody description(MessageFields description, MessageFields message) throws MalformedMessage {
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

    private static SignalBody.Candidate candidate(MessageFields candidate) throws MalformedMessage {
        return new SignalBody.Candidate(
                candidate.text("candidate", 0, Bounds.CANDIDATE),
                candidate.optionalText("sdpMid", Bounds.MEDIA_ID),
                candidate.optionalNumber("sdpMLineIndex", Bounds.MEDIA_INDEX),
                candidate.optionalText("usernameFragment", Bounds.USERNAME_FRAGMENT));
    }
}
