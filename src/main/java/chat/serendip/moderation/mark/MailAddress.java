package chat.serendip.moderation.mark;

import java.util.Locale;
import java.util.Set;

/** The normal form of e-mail addresses: addresses of one mailbox have the same. */
final class MailAddress {

    /** The domains of Gmail: dots in the local part mean nothing, and both domains are the same. */
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    private MailAddress() {}

    /** The address in lower case, without the tag from a plus on, and at Gmail without dots and at one domain. */
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
