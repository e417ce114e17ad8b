package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one {@code seek} costs while many wait.
 *
 * <p>{@code pick} measures only the choice of a partner, whose cost could grow with the number of people who wait.
 * {@code seekAndLeave} measures all calls of the lobby: the newcomer seeks, meets and leaves, and the partner waits
 * again.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class SeekBenchmark {

    /** How many people wait. */
    @Param({"100", "1000", "10000"})
    public int waiting;

    /** How many people each of them has blocked, and the seeker too. */
    @Param({"0", "10", "1000"})
    public int blocks;

    /** What they wish to talk about. */
    @Param({"NONE", "SOME", "OTHERS"})
    public Interests interests;

    private Population population;
    private Crowded crowded;
    private Seeker seeker;

    /** Whether people name interests. */
    public enum Interests {
        /** Nobody names any: everybody may meet everybody. */
        NONE,
        /** Each names three of twenty, and meets only who named one of them too. */
        SOME,
        /** Each names three of twenty, and the newcomer another one: nobody is eligible. */
        OTHERS
    }

    /** Creates the people. */
    @Setup(Level.Trial)
    public void createPeople() {
        population = new Population(waiting, blocks, interests);
    }

    /** Fills a new lobby, so that what the last iteration left behind doesn't count. */
    @Setup(Level.Iteration)
    public void fill() {
        crowded = new Crowded(population);
        seeker = crowded.newcomerAsSeeker();
    }

    /** Picks a partner, and changes nothing. */
    @Benchmark
    public Optional<Seeker> pick() {
        return crowded.pickFor(seeker);
    }

    /** Seeks, meets and leaves; the lobby is then as before. */
    @Benchmark
    public AccountId seekAndLeave() {
        return crowded.seekAndLeave();
    }
}
