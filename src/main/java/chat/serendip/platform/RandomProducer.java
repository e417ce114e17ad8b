package chat.serendip.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** The one source of randomness, unpredictable; everybody has it injected. */
@ApplicationScoped
class RandomProducer {

    @Produces
    @Singleton
    SecureRandom chance() {
        return new SecureRandom();
    }
}
