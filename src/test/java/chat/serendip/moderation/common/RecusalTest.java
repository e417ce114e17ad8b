package chat.serendip.moderation.common;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecusalTest {

    private final AccountId me = new AccountId(UUID.randomUUID());
    private final Moderator moderator = new Moderator(me, "MODERATOR", true);

    @Test
    void what_is_about_a_moderator_is_hidden_from_them_and_nothing_else_is() {
        assertThat(new Recusal(false).hides(moderator, me)).isTrue();
        assertThat(new Recusal(false).hides(moderator, new AccountId(UUID.randomUUID())))
                .isFalse();
    }

    @Test
    void nothing_is_hidden_from_the_only_one() {
        assertThat(new Recusal(true).hides(moderator, me)).isFalse();
    }
}
