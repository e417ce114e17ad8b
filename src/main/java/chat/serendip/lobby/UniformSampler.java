package chat.serendip.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The random pick: each eligible seeker in a view is as likely as any other.
 *
 * <p>It tries random positions of the view. Each try hits every eligible seeker with the same probability, so the first
 * hit is uniform. When none of a logarithmic number of tries hits, it looks at everybody and picks among the eligible,
 * which is uniform as well. With n people of whom x are not eligible that costs O(log n), or O(x) when nearly everybody
 * isn't: then looking at everybody costs little more than looking at those x.
 */
class UniformSampler {

    private static final int SCAN_LIMIT = 32;
    private static final int TRIES_PER_DOUBLING = 16;

    private final RandomGenerator chance;

    UniformSampler(RandomGenerator chance) {
        this.chance = chance;
    }

    Optional<Seeker> from(CandidateView candidateView, Predicate<Seeker> eligible) {
        int entries = candidateView.entries();
        for (int tries = triesFor(entries); tries > 0; tries--) {
            Optional<Seeker> hit = candidateView.at(chance.nextInt(entries)).filter(eligible);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return anyOf(everybodyIn(candidateView, eligible));
    }

    Optional<Seeker> anyOf(List<Seeker> eligible) {
        return eligible.isEmpty() ? Optional.empty() : Optional.of(eligible.get(chance.nextInt(eligible.size())));
    }

    private static int triesFor(int entries) {
        int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(entries);
        return entries <= SCAN_LIMIT ? 0 : TRIES_PER_DOUBLING * doublings;
    }

    private static List<Seeker> everybodyIn(CandidateView candidateView, Predicate<Seeker> eligible) {
        List<Seeker> found = new ArrayList<>();
        for (int position = 0; position < candidateView.entries(); position++) {
            candidateView.at(position).filter(eligible).ifPresent(found::add);
        }
        return found;
    }
}
