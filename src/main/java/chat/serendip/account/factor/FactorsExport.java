package chat.serendip.account.factor;

import chat.serendip.account.export.Exported;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The export's part about second factors; secrets and keys are left out: nobody has a use for them but a thief. */
@ApplicationScoped
class FactorsExport implements Exported {

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
