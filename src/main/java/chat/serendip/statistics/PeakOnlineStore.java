package chat.serendip.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Stores each day's peak of people online. Safe for use by many threads and servers. */
@ApplicationScoped
@Transactional
class PeakOnlineStore {

    private static final String AT_LEAST = """
            insert into daily_crowds (day, most) values (:day, :online)
            on conflict (day) do update set most = greatest(daily_crowds.most, excluded.most)""";

    private final EntityManager entities;

    @Inject
    PeakOnlineStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Raises the peak of that day to this number, if it was lower. */
    void atLeast(int online, LocalDate day) {
        entities.createNativeQuery(AT_LEAST)
                .setParameter("day", day)
                .setParameter("online", online)
                .executeUpdate();
    }
}
