package chat.serendip.signaling.message;

import chat.serendip.kernel.WireName;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes messages as the text that clients read. Absent fields are left out rather than null. */
public final class MessageWriter implements ServerMessage.Visitor<String> {

    private static final MessageWriter WRITER = new MessageWriter();

    private MessageWriter() {}

    /** The message as one JSON object. */
    public static String write(ServerMessage message) {
        return message.accept(WRITER);
    }

    @Override
    public String welcome(ServerMessage.Welcome welcome) {
        return print("welcome", null, json -> {
            json.write("heartbeatSeconds", welcome.heartbeatSeconds()).write("online", welcome.online());
            optional(json, "resumed", welcome.resumed());
        });
    }

    @Override
    public String seeking(ServerMessage.Seeking seeking) {
        return print(
                "seeking",
                seeking.ref(),
                json -> json.write("since", time(seeking.since()))
                        .write("waiting", seeking.waiting())
                        .write("online", seeking.online())
                        .write("widened", seeking.widened()));
    }

    @Override
    public String met(ServerMessage.Met met) {
        return print("met", null, json -> {
            json.write("encounter", met.encounter().toString())
                    .write("mode", WireName.of(met.mode()))
                    .write("polite", met.polite());
            partner(json, met.partner());
            iceServers(json, met.iceServers());
        });
    }

    @Override
    public String resumed(ServerMessage.Resumed resumed) {
        return print("resumed", null, json -> {
            json.write("encounter", resumed.encounter().toString())
                    .write("mode", WireName.of(resumed.mode()))
                    .write("polite", resumed.polite());
            partner(json, resumed.partner());
            iceServers(json, resumed.iceServers());
            json.write("since", time(resumed.since())).write("line", resumed.line());
            optional(json, "away", resumed.away());
        });
    }

    @Override
    public String returned(ServerMessage.Returned returned) {
        return print("returned", null, json -> {
            json.write("encounter", returned.encounter().toString()).write("anew", returned.anew());
            if (returned.line() != null) {
                json.write("line", returned.line());
            }
        });
    }

    @Override
    public String away(ServerMessage.Away away) {
        return print(
                "away",
                null,
                json -> json.write("encounter", away.encounter().toString()).write("reason", away.reason()));
    }

    @Override
    public String signal(ServerMessage.Signal signal) {
        return print("signal", null, json -> {
            json.write("encounter", signal.encounter().toString());
            signal.body().accept(new BodyWriter(json));
            json.write("connection", signal.connection());
        });
    }

    @Override
    public String said(ServerMessage.Said said) {
        return print("said", said.ref(), json -> {
            json.write("encounter", said.encounter().toString())
                    .write("line", said.line())
                    .write("text", said.text())
                    .write("at", time(said.at()))
                    .write("from", WireName.of(said.from()));
            optional(json, "key", said.key());
        });
    }

    @Override
    public String typing(ServerMessage.Typing typing) {
        return print(
                "typing",
                null,
                json -> json.write("encounter", typing.encounter().toString()).write("typing", typing.typing()));
    }

    @Override
    public String parted(ServerMessage.Parted parted) {
        return print(
                "parted",
                parted.ref(),
                json -> json.write("encounter", parted.encounter().toString()).write("reason", parted.reason()));
    }

    @Override
    public String ice(ServerMessage.Ice ice) {
        return print("ice", ice.ref(), json -> {
            json.write("encounter", ice.encounter().toString());
            iceServers(json, ice.iceServers());
        });
    }

    @Override
    public String standing(ServerMessage.Standing standing) {
        return print("standing", null, json -> {
            json.write("standing", standing.standing());
            optional(json, "until", standing.until() == null ? null : time(standing.until()));
        });
    }

    @Override
    public String refused(ServerMessage.Refused refused) {
        return print(
                "refused",
                refused.ref(),
                json -> json.write("code", refused.code()).write("detail", refused.detail()));
    }

    @Override
    public String pong(ServerMessage.Pong pong) {
        return print("pong", pong.ref(), json -> {});
    }

    private static String print(String type, @Nullable String ref, Consumer<JsonGenerator> fields) {
        return Json.print(json -> {
            json.write("type", type);
            fields.accept(json);
            optional(json, "ref", ref);
        });
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static void partner(JsonGenerator json, ServerMessage.Partner partner) {
        json.writeStartObject("partner").write("pseudonym", partner.pseudonym());
        strings(json, "sharedInterests", partner.sharedInterests());
        strings(json, "languages", partner.languages());
        json.writeEnd();
    }

    private static void iceServers(JsonGenerator json, List<ServerMessage.IceServer> servers) {
        json.writeStartArray("iceServers");
        for (ServerMessage.IceServer server : servers) {
            json.writeStartObject();
            strings(json, "urls", server.urls());
            optional(json, "username", server.username());
            optional(json, "credential", server.credential());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeStartArray(name);
        values.forEach(json::write);
        json.writeEnd();
    }

    static void optional(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.write(name, value.toString());
        }
    }
}
