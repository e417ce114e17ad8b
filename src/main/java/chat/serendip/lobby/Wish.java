package chat.serendip.lobby;

import chat.serendip.kernel.Mode;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a seeker asks for: how to talk, about what, and in which languages.
 *
 * <p>Interests are compared without regard to case and spacing: "Café  Jazz" and "café jazz" are one. Languages are
 * shown to the partner and restrict nothing. Immutable; in both lists the order is the seeker's and repetitions are
 * dropped. The constructor throws an IllegalArgumentException for what is out of bounds, and an
 * IllformedLocaleException for a language that is no BCP 47 tag.
 */
public record Wish(Mode mode, List<String> interests, List<String> languages) {

    public static final int MAX_INTERESTS = 10;
    public static final int MAX_INTEREST_LENGTH = 40;
    public static final int MAX_LANGUAGES = 5;
    public static final int MAX_LANGUAGE_LENGTH = 35;

    public Wish {
        interests = normalised(interests, MAX_INTERESTS, Wish::interest, "interests");
        languages = normalised(languages, MAX_LANGUAGES, Wish::language, "languages");
    }

    /** A wish for anybody. */
    public static Wish forAnybody(Mode mode) {
        return new Wish(mode, List.of(), List.of());
    }

    /** A wish for somebody who shares one of these interests, at first. */
    public static Wish about(Mode mode, String... interests) {
        return new Wish(mode, List.of(interests), List.of());
    }

    /** The interests of both, in this seeker's order. */
    public List<String> sharedWith(Wish other) {
        return interests.stream().filter(other.interests::contains).toList();
    }

    boolean sharesWith(Wish other) {
        for (String interest : interests) {
            if (other.interests.contains(interest)) {
                return true;
            }
        }
        return false;
    }

    private interface Normal {
        String of(String text);
    }

    private static List<String> normalised(List<String> texts, int most, Normal normal, String what) {
        if (texts.size() > most) {
            throw new IllegalArgumentException("at most " + most + " " + what);
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (String text : texts) {
            distinct.add(normal.of(text));
        }
        return List.copyOf(distinct);
    }

    private static String interest(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > MAX_INTEREST_LENGTH) {
            throw new IllegalArgumentException("an interest has 1 to " + MAX_INTEREST_LENGTH + " characters");
        }
        if (plain.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an interest has no control characters");
        }
        return plain;
    }

    private static String language(String tag) {
        if (tag.length() > MAX_LANGUAGE_LENGTH) {
            throw new IllegalArgumentException("a language tag has at most " + MAX_LANGUAGE_LENGTH + " characters");
        }
        String plain = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        if (plain.equals("und")) {
            throw new IllegalArgumentException("a language tag names a language");
        }
        return plain;
    }
}
