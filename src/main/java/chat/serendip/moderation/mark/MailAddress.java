package chat.serendip.moderation.mark;

import java.util.Locale;
import java.util.Set;

/** When two e-mail addresses are one mailbox. */
final class MailAddress {

    /** Where dots in the name mean nothing, and both names of the place the same. */
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    private MailAddress() {}

    /** The one form of all ways to write it: lower case, without what follows a plus, and at Gmail without dots. */
    static String normal(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return address;
        }
        String name = address.substring(0, at);
        String place = address.substring(at + 1);
        int tag = name.indexOf('+');
        if (tag > 0) {
            name = name.substring(0, tag);
        }
        if (DOTLESS.contains(place)) {
            name = name.replace(".", "");
            place = "gmail.com";
        }
        return name + "@" + place;
    }
}
