package chat.serendip.block;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.paging.Cursor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One account's wish never to meet another again. {@link Blocks} inserts it by SQL, which skips a block that exists.
 */
@Entity
@Table(name = "blocks")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class Block {

    @Id
    private UUID id;

    private UUID blocker;

    private UUID blocked;

    private UUID encounter;

    @Column(columnDefinition = "text")
    private String pseudonym;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    protected Block() {}

    boolean isBy(AccountId account) {
        return blocker.equals(account.value());
    }

    AccountId other() {
        return new AccountId(blocked);
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    /** What the blocker may see of it: never whom it is about. */
    BlockView view() {
        return new BlockView(id.toString(), encounter.toString(), pseudonym, createdAt);
    }
}
