package chat.serendip.account.factor;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The export's part about second factors. It leaves secrets and keys out: only a thief could use them. */
@ApplicationScoped
class FactorsExport implements ExportContributor {

    private final StoredFactors factors;

    @Inject
    FactorsExport(StoredFactors factors) {
        this.factors = factors;
    }

    @Override
    public String name() {
        return "secondFactors";
    }

    @Override
    public Object of(AccountId account) {
        return factors.of(account);
    }
}
