package chat.serendip.moderation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.ClientSource;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AuditQueryTest {

    @Test
    void the_client_lets_people_filter_by_as_much_as_the_server_takes() throws IOException {
        assertThat(ClientSource.number("features/moderation/audit/AuditPage.tsx", "maxFilterLength"))
                .isEqualTo(AuditQuery.LONGEST);
    }
}
