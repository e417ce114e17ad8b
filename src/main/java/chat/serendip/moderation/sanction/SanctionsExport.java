package chat.serendip.moderation.sanction;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The part of an account's export about moderation: all of its sanctions, with the reasons and the appeals. */
@ApplicationScoped
class SanctionsExport implements ExportContributor {

    private final OwnSanctions sanctions;

    @Inject
    SanctionsExport(OwnSanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public String name() {
        return "sanctions";
    }

    @Override
    public Object of(AccountId account) {
        return sanctions.of(account);
    }
}
