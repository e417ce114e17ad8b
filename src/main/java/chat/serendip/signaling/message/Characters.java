package chat.serendip.signaling.message;

/** Which characters may pass from one client to another. */
final class Characters {

    private Characters() {}

    /** Whether the text has no lone surrogate, and no control character except tab and line breaks. */
    static boolean areWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c) || (Character.isISOControl(c) && !isLayout(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLayout(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }
}
