package chat.serendip.moderation.sanction;

import chat.serendip.kernel.AccountId;
import java.util.Map;
import java.util.UUID;

/**
 * The appeals of sanctioned people, as they see them. The room that stores appeals implements it, in the caller's
 * transaction.
 */
public interface OwnAppeals {

    /** The account's appeals, by the id of the sanction that each is against. */
    Map<UUID, MySanction.MyAppeal> of(AccountId account);
}
