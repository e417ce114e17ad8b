package chat.serendip.account;

import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A secret of 256 random bits that a browser keeps. The server stores its hash only. It never prints itself. */
public final class Token {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    public static Token fresh(SecureRandom random) {
        return new Token(Tokens.fresh(random, BYTES));
    }

    /** The token that a client sent; empty if the text doesn't have a token's form. */
    public static Optional<Token> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** The secret itself, for whoever is to keep it. */
    public String reveal() {
        return text;
    }

    /** The hash to store: SHA-256 suffices, because 256 random bits can't be guessed. */
    public byte[] hash() {
        return Digests.sha256(text);
    }

    /** The hash in hexadecimal digits: it distinguishes tokens in memory without keeping them. */
    public String fingerprint() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return "Token";
    }
}
