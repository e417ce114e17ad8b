package chat.serendip.blackbox;

import chat.serendip.serve.RunningSerendip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The WAR as a command, run as an operator runs it: {@code java -jar serendip.war}. */
final class WarCommand {

    private WarCommand() {}

    /** Its exit code, a space, and all that it writes. */
    static String run(RunningSerendip serendip, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-jar", serendip.installation().war().toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
        // the options that the build gives to servers of tests, of which Java tells on the screen
        command.environment().remove("JDK_JAVA_OPTIONS");
        command.environment().putAll(environment);
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output.strip();
    }
}
