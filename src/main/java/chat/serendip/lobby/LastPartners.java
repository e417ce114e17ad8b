package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.util.ArrayList;
import java.util.List;

/** The few people whom an account met last, the latest first. Immutable. */
record LastPartners(List<AccountId> accounts) {

    static final LastPartners NONE = new LastPartners(List.of());

    LastPartners {
        accounts = List.copyOf(accounts);
    }

    boolean includes(AccountId other) {
        return accounts.contains(other);
    }

    /** With the latest partner first, and at most {@code most} partners. */
    LastPartners and(AccountId latest, int most) {
        List<AccountId> partners = new ArrayList<>(accounts);
        partners.remove(latest);
        partners.add(0, latest);
        return new LastPartners(partners.subList(0, Math.min(partners.size(), most)));
    }
}
