package chat.serendip.account.session;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The export's part about browsers that have signed in before. */
@ApplicationScoped
class DevicesExport implements ExportContributor {

    private final KnownDevices devices;

    @Inject
    DevicesExport(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return "knownDevices";
    }

    @Override
    public Object of(AccountId account) {
        return devices.of(account);
    }
}
