package chat.serendip.serve.demo;

import chat.serendip.platform.Tokens;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the demo's moderators sign in: with a password, and a second factor that can be typed. */
final class DemoStaff {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;

    private DemoStaff() {}

    /**
     * How one moderator signs in.
     *
     * @param secret the authenticator app's secret, in hexadecimal digits
     * @param codes recovery codes, each valid once, for whoever has no such app
     */
    record SignIn(DemoPerson who, String role, String password, String secret, List<String> codes) {

        List<String> lines() {
            return List.of(
                    "%-14s %s, password %s".formatted(role.toLowerCase(Locale.ROOT), who.name(), password),
                    "               second factor: any of " + String.join(" ", codes.subList(0, 3)),
                    "               (each counts once), or an authenticator app with the secret "
                            + base32(HexFormat.of().parseHex(secret)));
        }
    }

    /** The sign-in data of all moderators: one random password for all. */
    static List<SignIn> signIns(DemoPeople demoPeople) {
        String password = code(10).toLowerCase(Locale.ROOT);
        return demoPeople.staff().stream()
                .map(person -> new SignIn(
                        person,
                        person.equals(demoPeople.staff().get(0)) ? "ADMINISTRATOR" : "MODERATOR",
                        password,
                        HexFormat.of().formatHex(Tokens.bytes(CHANCE, SECRET_BYTES)),
                        Stream.generate(() -> code(10)).limit(CODES).toList()))
                .toList();
    }

    private static String code(int bytes) {
        return String.join("-", base32(Tokens.bytes(CHANCE, bytes)).split("(?<=\\G.{4})"));
    }

    /** Base32 without padding (RFC 4648): the number of bytes must be a multiple of five. */
    static String base32(byte[] bytes) {
        var bits = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int i = bytes.length * 8 / 5 - 1; i >= 0; i--) {
            text.append(LETTERS.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return text.toString();
    }
}
