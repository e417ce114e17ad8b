package chat.serendip.block;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The blocks in an account's export: all that it set, without whom they concern. */
@ApplicationScoped
class BlocksExport implements ExportContributor {

    private final Blocks blocks;

    @Inject
    BlocksExport(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public Object of(AccountId account) {
        return blocks.all(account);
    }
}
