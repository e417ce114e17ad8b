package chat.serendip.encounter;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The encounters in an account's export: all its own, without whom they concern. */
@ApplicationScoped
class EncountersExport implements ExportContributor {

    private final History history;

    @Inject
    EncountersExport(History history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "encounters";
    }

    @Override
    public Object of(AccountId account) {
        return history.all(account);
    }
}
