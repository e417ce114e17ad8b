package chat.serendip.encounter;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What an account's seat keeps for a restart of the server, in the account's export. */
@ApplicationScoped
class SeatExport implements ExportContributor {

    private final SeatStore seats;

    @Inject
    SeatExport(SeatStore seats) {
        this.seats = seats;
    }

    @Override
    public String name() {
        return "seat";
    }

    @Override
    public Object of(AccountId account) {
        return seats.wish(account);
    }
}
