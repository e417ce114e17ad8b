package chat.serendip.account.session;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A coarse description of a browser, such as "Firefox on Windows", so that people recognise their own devices. No version and
 * no model: what isn't kept can't identify anybody.
 */
final class BrowserDescription {

    private record Mark(String mark, String name) {}

    /** In this order, because most browsers also name others. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("edg", "Edge"),
            new Mark("opr/", "Opera"),
            new Mark("samsungbrowser", "Samsung Internet"),
            new Mark("firefox", "Firefox"),
            new Mark("fxios", "Firefox"),
            new Mark("crios", "Chrome"),
            new Mark("chrom", "Chrome"),
            new Mark("safari", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("android", "Android"),
            new Mark("iphone", "iPhone"),
            new Mark("ipad", "iPad"),
            new Mark("windows", "Windows"),
            new Mark("mac os", "macOS"),
            new Mark("cros", "ChromeOS"),
            new Mark("linux", "Linux"));

    private BrowserDescription() {}

    static String describe(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return first(BROWSERS, agent, "Another browser") + " on " + first(SYSTEMS, agent, "another system");
    }

    private static String first(List<Mark> marks, String agent, String otherwise) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.mark()))
                .map(Mark::name)
                .findFirst()
                .orElse(otherwise);
    }
}
