package chat.serendip.lobby;

import chat.serendip.kernel.EncounterId;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Begins an encounter: makes its id, gives each of the two a pseudonym and a role, and has their homes tell them. */
class Introductions {

    private final Home home;
    private final Pseudonyms pseudonyms;
    private final RandomGenerator chance;

    Introductions(Home home, Pseudonyms pseudonyms, RandomGenerator chance) {
        this.home = home;
        this.pseudonyms = pseudonyms;
        this.chance = chance;
    }

    /** The one found waiting is the polite one, which waits for offers and makes none. */
    void introduce(Seeker polite, Seeker other, Instant at, long now) {
        EncounterId encounter = EncounterId.at(at, chance);
        String politeName = pseudonyms.next();
        String otherName = pseudonyms.next();
        home.meet(polite, met(encounter, polite, politeName, other, otherName, at, waited(polite, now), true));
        home.meet(other, met(encounter, other, otherName, polite, politeName, at, waited(other, now), false));
    }

    private static LobbyEvent.Met met(
            EncounterId encounter,
            Seeker me,
            String name,
            Seeker other,
            String otherName,
            Instant at,
            Duration waited,
            boolean polite) {
        return new LobbyEvent.Met(
                me.account(),
                encounter,
                me.wish().mode(),
                polite,
                name,
                new Partner(
                        other.account(),
                        otherName,
                        me.wish().sharedWith(other.wish()),
                        other.wish().languages()),
                at,
                waited,
                me.wish());
    }

    private static Duration waited(Seeker seeker, long now) {
        return Duration.ofNanos(now - seeker.sinceNanos());
    }
}
