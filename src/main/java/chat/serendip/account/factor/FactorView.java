package chat.serendip.account.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of my second factors.
 *
 * @param kind {@code totp} or {@code passkey}
 * @param name what I called the passkey
 */
public record FactorView(
        String id,
        String kind,
        @Nullable String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
