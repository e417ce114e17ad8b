package chat.serendip.cli;

import chat.serendip.moderation.audit.chain.VerifyAudit;
import chat.serendip.platform.Version;

/**
 * {@code java -jar serendip.war --version} prints the version; with anything else, or with nothing, {@link VerifyAudit}
 * takes the arguments.
 */
public final class CommandLine {

    private CommandLine() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("Serendip " + Version.current());
        } else {
            VerifyAudit.main(arguments);
        }
    }
}
