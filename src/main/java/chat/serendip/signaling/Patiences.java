package chat.serendip.signaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Measures each socket's patience. */
@ApplicationScoped
class Patiences {

    private final double factor;

    @Inject
    Patiences(@ConfigProperty(name = "serendip.limits.factor", defaultValue = "1") double factor) {
        this.factor = factor;
    }

    /** A new socket's. */
    Patience fresh() {
        return new Measured(factor, System::nanoTime);
    }

    private static final class Measured implements Patience {

        private final Bucket messages;
        private final Bucket mistakes;
        private final Bucket lines;
        private final Bucket searches;

        Measured(double factor, LongSupplier nanos) {
            messages = new Bucket(200 * factor, 40 * factor, nanos);
            mistakes = new Bucket(20 * factor, 1 * factor, nanos);
            lines = new Bucket(10 * factor, 2 * factor, nanos);
            searches = new Bucket(20 * factor, 1 * factor, nanos);
        }

        @Override
        public boolean withMessage() {
            return messages.take();
        }

        @Override
        public boolean withMistake() {
            return mistakes.take();
        }

        @Override
        public boolean withLine() {
            return lines.take();
        }

        @Override
        public boolean withSearch() {
            return searches.take();
        }
    }

    private static final class Bucket {

        private final double burst;
        private final double refillPerNano;
        private final LongSupplier nanos;
        private double level;
        private long at;

        Bucket(double burst, double refillPerSecond, LongSupplier nanos) {
            this.burst = burst;
            this.refillPerNano = refillPerSecond / 1e9;
            this.nanos = nanos;
            this.level = burst;
            this.at = nanos.getAsLong();
        }

        synchronized boolean take() {
            long now = nanos.getAsLong();
            level = Math.min(burst, level + (now - at) * refillPerNano);
            at = now;
            if (level < 1) {
                return false;
            }
            level--;
            return true;
        }
    }
}
