package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The few people whom an account met last, the latest first. Immutable. */
record LastPartners(List<AccountId> accounts) {

    static final LastPartners NONE = new LastPartners(List.of());

    LastPartners {
        accounts = List.copyOf(accounts);
    }

    boolean includes(AccountId other) {
        return accounts.contains(other);
    }

    /** With partners of before these, the latest of them first, and at most {@code most} partners. */
    LastPartners afterEarlier(List<AccountId> earlier, int most) {
        return new LastPartners(Stream.concat(accounts.stream(), earlier.stream())
                .distinct()
                .limit(most)
                .toList());
    }

    /** With the latest partner first, and at most {@code most} partners. */
    LastPartners and(AccountId latest, int most) {
        List<AccountId> partners = new ArrayList<>(accounts);
        partners.remove(latest);
        partners.add(0, latest);
        return new LastPartners(partners.subList(0, Math.min(partners.size(), most)));
    }
}
