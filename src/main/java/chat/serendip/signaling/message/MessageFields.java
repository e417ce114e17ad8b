package chat.serendip.signaling.message;

import chat.serendip.kernel.EncounterId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one message or of an object within it, each read with its bounds. */
final class MessageFields {

    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Map<String, Object> members;
    private final @Nullable String ref;

    MessageFields(Map<String, Object> members, @Nullable String ref) {
        this.members = members;
        this.ref = ref;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean isNull(String name) {
        return members.get(name) == Json.JsonNull.NULL;
    }

    String text(String name, int least, int most) throws MalformedMessage {
        Object value = members.get(name);
        if (!(value instanceof String text)) {
            throw wrong(name + " must be a string");
        }
        int characters = text.codePointCount(0, text.length());
        if (characters < least || characters > most) {
            throw wrong(name + " must have " + least + " to " + most + " characters");
        }
        if (!Characters.areWhole(text)) {
            throw wrong(name + " has control characters or half a character");
        }
        return text;
    }

    @Nullable
    String optionalText(String name, int most) throws MalformedMessage {
        return !has(name) || isNull(name) ? null : text(name, 0, most);
    }

    @Nullable
    Integer optionalNumber(String name, int most) throws MalformedMessage {
        return !has(name) || isNull(name) ? null : number(name, 0, most);
    }

    int number(String name, int least, int most) throws MalformedMessage {
        if (members.get(name) instanceof Json.NumberText number
                && DIGITS.matcher(number.text()).matches()) {
            int value = Integer.parseInt(number.text());
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw wrong(name + " must be a whole number from " + least + " to " + most);
    }

    boolean flag(String name) throws MalformedMessage {
        if (members.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name + " must be true or false");
    }

    boolean optionalFlag(String name) throws MalformedMessage {
        return has(name) && flag(name);
    }

    /** The caller checks how many there are, and how long. */
    List<String> optionalTexts(String name) throws MalformedMessage {
        List<String> texts = new ArrayList<>();
        if (has(name)) {
            if (!(members.get(name) instanceof List<?> items)) {
                throw wrong(name + " must be a list");
            }
            for (Object item : items) {
                if (!(item instanceof String text) || !Characters.areWhole(text)) {
                    throw wrong(name + " must be strings of whole characters");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /** The items of a list, which has that many at most and isn't empty. */
    List<Object> items(String name, int most) throws MalformedMessage {
        if (members.get(name) instanceof List<?> items && !items.isEmpty() && items.size() <= most) {
            return List.copyOf(items);
        }
        throw wrong(name + " must be a list of 1 to " + most);
    }

    MessageFields object(String name) throws MalformedMessage {
        return object(members.get(name), name);
    }

    /** A value of this message, or of a list in it, as an object. */
    MessageFields object(@Nullable Object value, String name) throws MalformedMessage {
        Map<String, Object> object = Json.asObject(value);
        if (object == null) {
            throw wrong(name + " must be an object");
        }
        return new MessageFields(object, ref);
    }

    /** An id that cannot be an encounter's gets the same answer as an unknown one. */
    EncounterId encounter() throws MalformedMessage {
        String id = text("encounter", 0, Bounds.MESSAGE_BYTES);
        try {
            EncounterId encounter = EncounterId.parse(id);
            if (encounter.toString().equals(id)) {
                return encounter;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one answer for ids that are not mine
        }
        throw new MalformedMessage(MalformedMessage.Code.NO_SUCH_ENCOUNTER, "no such encounter of yours is live", ref);
    }

    MalformedMessage wrong(String detail) {
        return new MalformedMessage(MalformedMessage.Code.INVALID, detail, ref);
    }
}
