package chat.serendip.writes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.serendip.platform.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * No two transactions that write deadlock. Each pair is run and rolled back, so that all pairs find the same data;
 * checks that a commit would make are made before the rollback.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class LockOrderTest {

    private static final Pattern TABLE = Pattern.compile("(?:insert into|update|from) ([a-z_]+)");

    private final Writes writes = new Writes();
    private final Map<String, Integer> locksAlone = new HashMap<>();
    private Transactions transactions;

    @BeforeAll
    void start() throws Exception {
        transactions = new Transactions(writes);
    }

    @AfterAll
    void stop() throws Exception {
        transactions.close();
    }

    @Test
    void every_entry_point_of_a_transaction_that_writes_has_a_row() {
        assertThat(writes.all().stream().map(Writes.Write::entry).distinct())
                .containsExactlyInAnyOrderElementsOf(transactions.writing().keySet());
    }

    @Test
    void no_two_writes_deadlock() throws Exception {
        List<Writes.Write> all = writes.all();
        List<String> faults = new ArrayList<>();
        int pairs = 0;
        int plays = 0;
        for (Writes.Write first : all) {
            for (Writes.Write second : all) {
                for (String who : people(first, second)) {
                    plays += playHalted(first, second, who, faults);
                }
                pairs++;
            }
        }
        int entryPoints = transactions.writing().size();
        System.out.println("Lock order: %d entry points, %d writes, %d pairs, played %d times"
                .formatted(entryPoints, all.size(), pairs, plays));
        assertThat(faults).isEmpty();
        assertThat(pairs).isEqualTo(all.size() * all.size()).isGreaterThanOrEqualTo(entryPoints * entryPoints);
    }

    /**
     * Halts the first before its last lock, when it holds all that another transaction can wait for in a circle, and
     * then after ever fewer locks: a transaction that doesn't wait for these locks doesn't wait for fewer of them.
     *
     * @return how often the two were run
     */
    private int playHalted(Writes.Write first, Writes.Write second, String who, List<String> faults) throws Exception {
        int locks = locks(first, who);
        int plays = 0;
        do {
            plays++;
            int halt = Math.max(1, locks - plays);
            transactions.lockstep().both(play(first, who), play(second, who), halt).stream()
                    .filter(LockOrderTest::isFault)
                    .map(thrown -> first + " and then " + second + ": " + thrown)
                    .forEach(faults::add);
        } while (plays < locks - 1 && transactions.lockstep().waited());
        return plays;
    }

    /** What a transaction read before its first lock may have been changed by any other. */
    @Test
    void no_write_fails_because_another_was_committed_since_it_began_to_read() {
        List<String> faults = new ArrayList<>();
        for (Writes.Write first : writes.all()) {
            for (Writes.Write second : writes.all()) {
                for (String who : people(first, second)) {
                    Throwable thrown =
                            catchThrowable(() -> transactions.lockstep().alone(play(first, who), play(second, who)));
                    if (isFault(thrown)) {
                        faults.add(first + ", and meanwhile " + second + ": " + thrown);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void each_write_succeeds_when_it_is_alone() {
        assertThat(writes.all()).allSatisfy(write -> {
            for (String who : people(write, write)) {
                List<String> locking = transactions.lockstep().alone(play(write, who));
                // once there are accounts, there is no invitation for the first one
                assertThat(locking.isEmpty()).isEqualTo(write.entry().startsWith("Invitations.start"));
            }
        });
    }

    /**
     * Compares the tables of its locking statements, each where it first occurs. Inserted rows don't count: no other
     * transaction can wait for them.
     */
    @Test
    void each_write_takes_its_locks_in_the_order_that_is_written_down() throws Exception {
        List<String> order = written();
        assertThat(order).hasSize(14);
        List<String> faults = new ArrayList<>();
        for (Writes.Write write : writes.all()) {
            for (String who : people(write, write)) {
                List<String> taken = transactions.lockstep().alone(play(write, who)).stream()
                        .flatMap(LockOrderTest::locked)
                        .distinct()
                        .toList();
                List<Integer> places =
                        taken.stream().map(table -> place(order, table)).toList();
                if (places.contains(-1)
                        || !places.equals(places.stream().sorted().toList())) {
                    faults.add(write + ": " + taken);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** How many locking statements it runs when it is alone, until it ends or is refused. */
    private int locks(Writes.Write write, String who) {
        return locksAlone.computeIfAbsent(write + who, any -> {
            assertThat(isFault(catchThrowable(() -> transactions.lockstep().alone(play(write, who)))))
                    .isFalse();
            return transactions.lockstep().completed();
        });
    }

    /** The lines of the decision's table, each with the tables that it names. */
    private static List<String> written() throws IOException {
        return Files.readAllLines(Path.of("src", "docs", "decisions", "0069-one-lock-order.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split("\\|", -1)[2])
                .toList();
    }

    private static int place(List<String> order, String table) {
        return IntStream.range(0, order.size())
                .filter(line -> order.get(line).contains("`" + table + "`"))
                .findFirst()
                .orElse(-1);
    }

    private static Stream<String> locked(String statement) {
        if (statement.contains("pg_advisory_xact_lock")) {
            return Stream.of("keep_an_administrator");
        }
        boolean inserts = statement.startsWith("insert") && !statement.contains("do update");
        Matcher table = TABLE.matcher(statement);
        return table.find() && (!inserts || table.group(1).equals("audit_entries"))
                ? Stream.of(table.group(1))
                : Stream.empty();
    }

    /** The people about whom the two writes are run. */
    private static Set<String> people(Writes.Write first, Writes.Write second) {
        Set<String> only = Stream.of(first, second)
                .map(Writes.Write::only)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return only.isEmpty() ? Set.of("bob") : only;
    }

    /** A refusal is a regular answer; every other exception is a fault. */
    private static boolean isFault(@Nullable Throwable thrown) {
        return thrown != null && !(thrown instanceof Refused);
    }

    private Callable<@Nullable Object> play(Writes.Write write, String who) {
        return () -> transactions.run(write.entry(), write.given().apply(who), false);
    }
}
