package chat.serendip.account;

import chat.serendip.platform.Violation;
import chat.serendip.platform.http.CodePointLength;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name under which somebody signs in. Strangers never see it.
 *
 * @param shown as its owner wrote it, in Unicode's form NFKC
 * @param folded the form that must be unique: two names that differ in case or width only are the same
 */
public record Username(String shown, String folded) {

    public static final int SHORTEST = 3;
    public static final int LONGEST = 30;

    /** A username of any text, whether it may be registered or not: no account has a username that breaks the rules. */
    public static Username of(String text) {
        return new Username(CodePointLength.Form.NORMALIZED.of(text), fold(text.strip()));
    }

    /** The text without differences in case, in width, or in how accents are composed. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // to upper case and then to lower, because some letters have more than one lower-case form
        return Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /**
     * The key by which sign-in attempts with this username are counted. All usernames that break the rules share one
     * key, however long they are.
     */
    public String rateLimitKey() {
        return violation().isEmpty() ? folded : "";
    }

    /** Why the username may not be registered; empty if it may. */
    public Optional<Violation> violation() {
        int length = shown.codePointCount(0, shown.length());
        if (length < SHORTEST || length > LONGEST) {
            return refused("length", "A username has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (!shown.codePoints().allMatch(Username::allowed) || !Character.isLetterOrDigit(shown.codePointAt(0))) {
            return refused(
                    "characters",
                    "A username begins with a letter or digit and has letters, digits, dots, hyphens and underscores.");
        }
        return Optional.empty();
    }

    public static Violation taken() {
        return new Violation("username", "This username is taken.", "taken");
    }

    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
        };
    }

    private static Optional<Violation> refused(String code, String message) {
        return Optional.of(new Violation("username", message, code));
    }
}
