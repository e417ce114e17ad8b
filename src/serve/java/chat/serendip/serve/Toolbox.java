package chat.serendip.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prepares the build of the client: Node, npm and the packages that the client needs must be there. It says in one
 * sentence what is missing.
 */
public final class Toolbox {
    private static final int OLDEST_NODE = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

    private Toolbox() {}

    /** Takes the name of the npm command and the client's folder. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            requireNodeAnd(arguments[0]);
            new ClientPackages(Path.of(arguments[1]), ClientPackages.npmCi(arguments[0])).require();
        } catch (CannotServe e) {
            e.printAndExit();
        }
    }

    private static void requireNodeAnd(String npm) throws InterruptedException {
        String version = answerOf("node");
        Matcher node = VERSION.matcher(version);
        if (!node.matches() || Integer.parseInt(node.group(1)) < OLDEST_NODE) {
            throw new CannotServe("Serendip's client needs Node " + OLDEST_NODE + " or newer and found " + version
                    + ": install it from nodejs.org or your system's packages.");
        }
        answerOf(npm);
    }

    private static String answerOf(String tool) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(tool, "--version")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            return answer;
        } catch (IOException e) {
            throw new CannotServe(
                    "Serendip's client is built with Node " + OLDEST_NODE + " or newer, and '" + tool
                            + "' was not found: install it from nodejs.org or your system's packages, and put it on the"
                            + " PATH.",
                    e);
        }
    }
}
