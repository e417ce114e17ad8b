package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The people who wait, and one newcomer. Their wishes and blocks are the same in every run. */
final class Population {

    /** One person, with the accounts that this person has blocked. */
    record BenchPerson(AccountId account, Wish wish, Set<AccountId> blocked) {}

    private static final int INTERESTS = 20;

    private final RandomGenerator chance = new SplittableRandom(1);
    private final List<AccountId> accounts = new ArrayList<>();
    private final SeekBenchmark.Interests interests;

    final List<BenchPerson> waiting = new ArrayList<>();
    final BenchPerson newcomer;

    Population(int size, int blocks, SeekBenchmark.Interests interests) {
        this.interests = interests;
        for (int number = 0; number < Math.max(size, blocks * 2); number++) {
            accounts.add(AccountId.random());
        }
        for (AccountId account : accounts.subList(0, size)) {
            waiting.add(new BenchPerson(account, wish(), someOthers(account, blocks)));
        }
        AccountId account = AccountId.random();
        Wish wish = interests == SeekBenchmark.Interests.OTHERS ? Wish.about(Mode.VIDEO, "something else") : wish();
        newcomer = new BenchPerson(account, wish, someOthers(account, blocks));
    }

    private Set<AccountId> someOthers(AccountId who, int number) {
        Set<AccountId> others = new HashSet<>();
        while (others.size() < number) {
            AccountId other = accounts.get(chance.nextInt(accounts.size()));
            if (!other.equals(who)) {
                others.add(other);
            }
        }
        return Set.copyOf(others);
    }

    private Wish wish() {
        return interests == SeekBenchmark.Interests.NONE
                ? Wish.forAnybody(Mode.VIDEO)
                : Wish.about(Mode.VIDEO, interest(), interest(), interest());
    }

    private String interest() {
        return "interest " + chance.nextInt(INTERESTS);
    }
}
