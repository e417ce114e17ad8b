package chat.serendip.moderation.mark;

import chat.serendip.account.IdentityHints;
import chat.serendip.account.session.IdentityHintsSource;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.database.NativeResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What banned people may be recognised by: keyed hashes, kept for a time, and deleted when the ban is lifted. Works in
 * the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BanMarkers {

    /** The sanction by which an account was banned. */
    public record Ban(UUID sanction, AccountId account, Instant imposedAt) {}

    /** A ban, and the kinds of markers that an account shares with the banned one. */
    public record Match(UUID sanction, @Nullable AccountId banned, Instant bannedAt, Set<BanMarkerKind> shared) {

        public BanMarkerKind.Confidence confidence() {
            return BanMarkerKind.confidence(shared);
        }
    }

    private final EntityManager entities;
    private final BanMarkerKey key;
    private final IdentityHintsSource identityHintsSource;
    private final Clock clock;
    private final BanMarkerSettings settings;

    @Inject
    BanMarkers(
            EntityManager entities,
            BanMarkerKey key,
            IdentityHintsSource identityHintsSource,
            Clock clock,
            Config config) {
        this.entities = entities;
        this.key = key;
        this.identityHintsSource = identityHintsSource;
        this.clock = clock;
        this.settings = BanMarkerSettings.from(config);
    }

    /** Stores markers of all identity hints known of the banned account now. */
    public void keep(Ban ban) {
        identityHintsSource.of(ban.account()).ifPresent(identityHints -> keep(ban, identityHints));
    }

    /** Stores markers of these hints, which the banned account's browser showed. */
    public void keep(Ban ban, IdentityHints identityHints) {
        for (BanMarkerKey.Hashed mark : key.of(identityHints)) {
            Instant end = ban.imposedAt().plus(settings.of(mark.kind()));
            if (end.isAfter(clock.instant())) {
                entities.createNativeQuery("""
                                insert into marks (id, sanction_id, account, kind, hash, banned_at, forget_at)
                                values (:id, :sanction, :account, :kind, decode(:hash, 'hex'), :at, :end)
                                on conflict (sanction_id, kind, hash) do nothing""")
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("sanction", ban.sanction())
                        .setParameter("account", ban.account().value())
                        .setParameter("kind", mark.kind().name())
                        .setParameter("hash", mark.hex())
                        .setParameter("at", ban.imposedAt())
                        .setParameter("end", end)
                        .executeUpdate();
            }
        }
    }

    /** Deletes the markers of a ban that was lifted, and the flags that it raised. */
    public void forget(UUID ban) {
        for (String table : new String[] {"marks", "flags"}) {
            entities.createNativeQuery("delete from " + table + " where sanction_id = :sanction")
                    .setParameter("sanction", ban)
                    .executeUpdate();
        }
    }

    /** Deletes markers that were kept for long enough, and flags as old as that; in a transaction of its own. */
    @Transactional
    public void deleteOld() {
        entities.createNativeQuery("""
                        delete from marks where id in (
                            select id from marks where forget_at <= :now order by id for update skip locked)""").setParameter("now", clock.instant()).executeUpdate();
        entities.createNativeQuery("""
                        delete from flags where id in (
                            select id from flags where raised_at < :before order by id for update skip locked)""")
                .setParameter("before", clock.instant().minus(settings.kept()))
                .executeUpdate();
    }

    /** The best match among the bans whose markers the account shares: the surest, and of equal ones the latest ban. */
    public Optional<Match> bestMatch(AccountId who, IdentityHints identityHints) {
        Map<UUID, Match> found = new HashMap<>();
        for (BanMarkerKey.Hashed mark : key.of(identityHints)) {
            Query same = entities.createNativeQuery("""
                            select sanction_id as ban, account as banned, banned_at as at from marks
                            where kind = :kind and hash = decode(:hash, 'hex') and forget_at > :now
                                and account is distinct from :who""", Tuple.class)
                    .setParameter("kind", mark.kind().name())
                    .setParameter("hash", mark.hex())
                    .setParameter("now", clock.instant())
                    .setParameter("who", who.value());
            NativeResults.of(same, Tuple.class)
                    .forEach(row -> found.computeIfAbsent(row.get("ban", UUID.class), ban -> resemblance(ban, row))
                            .shared()
                            .add(mark.kind()));
        }
        return found.values().stream()
                .max(Comparator.comparing(Match::confidence).thenComparing(Match::bannedAt));
    }

    private static Match resemblance(UUID ban, Tuple row) {
        UUID banned = row.get("banned", UUID.class);
        return new Match(
                ban,
                banned == null ? null : new AccountId(banned),
                row.get("at", Instant.class),
                EnumSet.noneOf(BanMarkerKind.class));
    }
}
