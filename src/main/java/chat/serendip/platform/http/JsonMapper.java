package chat.serendip.platform.http;

import chat.serendip.platform.JsonProcessing;
import chat.serendip.platform.http.HttpRefusals.BodyTooLarge;
import chat.serendip.platform.http.HttpRefusals.MalformedBody;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a request's body into a record, strictly. The body must be one JSON object in valid UTF-8 and of bounded size.
 * Each field must have the record's type; if all have, they must keep the record's constraints and rules. The refusal
 * names all wrong fields at once.
 */
@Provider
@Dependent // a proxy would hide which type this reads, and the container would choose among all readers
@Consumes(MediaType.APPLICATION_JSON)
public class JsonMapper implements MessageBodyReader<Record> {

    private final Iterable<? extends RequestRules<?>> rules;

    @Inject
    JsonMapper(Instance<RequestRules<?>> rules) {
        this((Iterable<RequestRules<?>>) rules);
    }

    JsonMapper(Iterable<? extends RequestRules<?>> rules) {
        this.rules = rules;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        int most = mostBytes(type);
        byte[] bytes = read(body, most + 1);
        if (bytes.length > most) {
            throw new BodyTooLarge(most);
        }
        Record request = RecordReader.of(parse(bytes)).as(type);
        RequestRules.require(request, rules);
        return request;
    }

    /** A client that hangs up within a body, or never sends the rest of it, is no error of ours. */
    private static byte[] read(InputStream body, int most) {
        try {
            return body.readNBytes(most);
        } catch (IOException e) {
            throw new MalformedBody("The body ended before all of it was there.");
        }
    }

    /** The largest body that may be read into this record, in bytes. */
    static int mostBytes(Class<?> type) {
        var larger = type.getAnnotation(MaxBodySize.class);
        return larger == null ? MaxBodySize.OTHERS : larger.value();
    }

    private static JsonObject parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedBody("The body isn't valid UTF-8.");
        }
        try (var parser = JsonProcessing.PROVIDER.createParser(new StringReader(text))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new MalformedBody("The body has more than one JSON object.");
            }
            return object;
        } catch (MalformedBody e) {
            throw e;
        } catch (RuntimeException e) {
            // the parser throws an exception of its own kind for each: bad syntax, no object, no end, too deep
            throw new MalformedBody("The body isn't one JSON object.");
        }
    }
}
