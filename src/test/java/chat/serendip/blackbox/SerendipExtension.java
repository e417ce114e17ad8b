package chat.serendip.blackbox;

import chat.serendip.serve.Installation;
import chat.serendip.serve.RunningSerendip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the one Serendip that all black-box tests share, as a parameter; the first one who asks starts it. */
public final class SerendipExtension implements ParameterResolver {

    /** What black-box tests set differently from the defaults: patience and pauses short, limits out of the way. */
    private static final Map<String, String> CONFIGURATION = Map.of("serendip.limits.factor", "1000");

    private record Shared(RunningSerendip serendip) implements AutoCloseable {

        static Shared start() {
            try {
                Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "blackbox")), "run-");
                Installation installation = new Installation(
                        Path.of(System.getProperty("serendip.war", "target/serendip.war")),
                        Path.of(System.getProperty("payara.microJar")),
                        Path.of("payara-config"),
                        data.toAbsolutePath(),
                        "127.0.0.1",
                        freePort(),
                        Optional.empty(),
                        false,
                        CONFIGURATION);
                return new Shared(RunningSerendip.start(installation, step -> {}, line -> {}));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket any = new ServerSocket(0)) {
                return any.getLocalPort();
            }
        }

        @Override
        public void close() {
            serendip.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSerendip.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SerendipExtension.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .serendip();
    }
}
