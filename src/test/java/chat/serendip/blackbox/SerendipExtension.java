package chat.serendip.blackbox;

import chat.serendip.serve.RunningSerendip;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes the one Serendip that all black-box tests share to a test as a parameter. The first test that asks for it
 * starts it.
 */
public final class SerendipExtension implements ParameterResolver {

    /** The settings that differ from the defaults in black-box tests: times are short, and limits high. */
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("serendip.limits.factor", "1000"),
            // a burst of one and a refill of one an hour, both times the factor: ConfiguredLimitIT tests exactly that
            Map.entry("serendip.limits.typings.burst", "1"),
            Map.entry("serendip.limits.typings.refill", "PT1H"),
            Map.entry("serendip.proxies", "127.0.0.1"),
            Map.entry("serendip.lobby.patience", "PT1S"),
            Map.entry("serendip.lobby.refresh", "PT1S"),
            Map.entry("serendip.talk.hold", "PT3S"),
            Map.entry("serendip.talk.media", "PT20S"),
            Map.entry("serendip.talk.reload", "PT2S"),
            // shorter than the silence, so that it can be told which of the two parted somebody
            Map.entry("serendip.talk.answer", "PT2S"),
            Map.entry("serendip.drain.file", DrainIT.FILE.toString()),
            Map.entry("serendip.socket.heartbeat", "PT1S"),
            Map.entry("serendip.socket.silence", "PT3S"),
            Map.entry("serendip.socket.stall", "PT2S"),
            // FiguresIT compares what it did with what is counted
            Map.entry("serendip.figures.age", "PT0S"),
            Map.entry("serendip.transparency.age", "PT0S"),
            // where nobody listens
            Map.entry("TURN_URLS", "turn:127.0.0.1:9?transport=tcp"),
            Map.entry("TURN_SECRET", "known to both"));

    private record Shared(RunningSerendip serendip) implements AutoCloseable {

        static Shared start() {
            try {
                RunningSerendip serendip = new RunningSerendip(Installations.fresh(CONFIGURATION), line -> {});
                serendip.start(step -> {});
                return new Shared(serendip);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
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
