package chat.serendip.account.export;

import chat.serendip.kernel.AccountId;

/**
 * What one room stores about an account. Every room that stores something implements this, and the export asks all of
 * them.
 */
public interface ExportContributor {

    /** The name of this part in the export, in camelCase. */
    String name();

    /** Everything that the room stores about the account, as JSON-B can write it; empty rather than null. */
    Object of(AccountId account);
}
