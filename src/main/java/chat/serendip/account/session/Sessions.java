package chat.serendip.account.session;

import chat.serendip.account.Account;
import chat.serendip.account.Identity;
import chat.serendip.account.Token;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import chat.serendip.platform.database.NativeResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sessions of accounts. Safe for use by many threads; every method is one transaction. {@link SessionRevoked} is
 * fired for each session that a method ends, and observed after the commit.
 */
@ApplicationScoped
@Transactional
public class Sessions {

    /** More than anybody has devices. Beyond it, the session that was unused for longest ends. */
    private static final int MOST = 50;

    private final EntityManager entities;
    private final SessionLifetime lifetime;
    private final Clock clock;
    private final SecureRandom random;
    private final Event<SessionRevoked> revoked;

    @Inject
    Sessions(
            EntityManager entities,
            SessionLifetime lifetime,
            Clock clock,
            SecureRandom random,
            Event<SessionRevoked> revoked) {
        this.entities = entities;
        this.lifetime = lifetime;
        this.clock = clock;
        this.random = random;
        this.revoked = revoked;
    }

    /**
     * The identity behind a token; empty if the text is no token, or its session is unknown, ended or expired. It reads
     * the database, so it isn't for the socket's threads: call it at the handshake.
     */
    public Optional<Identity> identify(String token) {
        return Token.parse(token).flatMap(this::live).map(session -> {
            var now = clock.instant();
            if (session.isToBeSeen(now)) {
                seen(session, now);
            }
            return session.identity(now);
        });
    }

    /**
     * A statement of its own, so that a session that has ended meanwhile stays ended, and other changes of its row stay
     * too.
     */
    private void seen(Session session, Instant now) {
        entities.createNativeQuery("update sessions set last_seen_at = :now where id = :id and last_seen_at < :now")
                .setParameter("now", now)
                .setParameter("id", session.id().value())
                .executeUpdate();
    }

    /** Whether the session is live. */
    public boolean lives(Identity me) {
        return of(me.account()).stream().map(Session::id).anyMatch(me.session()::equals);
    }

    private Optional<Session> live(Token token) {
        var now = clock.instant();
        return entities.createQuery("""
                        select s from Session s join fetch s.account
                        where s.tokenHash = :hash and s.lastSeenAt > :seen and s.createdAt > :created""", Session.class)
                .setParameter("hash", token.hash())
                .setParameter("seen", lifetime.seenSince(now))
                .setParameter("created", lifetime.createdSince(now))
                .getResultStream()
                .findFirst();
    }

    /** Those of the sessions that are neither ended nor expired. */
    public Set<SessionId> live(Collection<SessionId> sessions) {
        var now = clock.instant();
        var live = entities.createNativeQuery("""
                        select id from sessions
                        where id = any(:those) and last_seen_at > :seen and created_at > :created""", UUID.class)
                .setParameter("those", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .setParameter("seen", lifetime.seenSince(now))
                .setParameter("created", lifetime.createdSince(now));
        return NativeResults.of(live, UUID.class).map(SessionId::new).collect(Collectors.toSet());
    }

    /** Ends all of the account's sessions but this one. */
    public void endOthers(Identity kept) {
        entities.createQuery(
                        "select s.id from Session s where s.account.id = :account and s.id <> :kept order by s.id",
                        UUID.class)
                .setParameter("account", kept.account().value())
                .setParameter("kept", kept.session().value())
                .getResultList()
                .forEach(id -> end(kept.account(), new SessionId(id)));
    }

    /**
     * Marks that a session passed the second factor, and gives it a new token; empty if it has ended. Its live socket
     * stays.
     */
    Optional<Token> elevate(Identity me) {
        var token = Token.fresh(random);
        int raised = entities.createNativeQuery("""
                        update sessions set token_hash = :hash, mfa_verified_at = :now
                        where id = :id and account_id = :account""")
                .setParameter("hash", token.hash())
                .setParameter("now", clock.instant())
                .setParameter("id", me.session().value())
                .setParameter("account", me.account().value())
                .executeUpdate();
        return raised > 0 ? Optional.of(token) : Optional.empty();
    }

    /** Makes all of the account's sessions need the second factor again. */
    void revokeMfa(AccountId account) {
        entities.createNativeQuery("update sessions set mfa_verified_at = null where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Ends all sessions of an account that was suspended or banned; its socket is closed with that reason. */
    public void endAll(AccountId account) {
        entities.createQuery("select s.id from Session s where s.account.id = :account order by s.id", UUID.class)
                .setParameter("account", account.value())
                .getResultList()
                .forEach(id -> end(account, new SessionId(id), SessionRevoked.Cause.SHUT_OUT));
    }

    /** Deletes expired sessions; nobody could use them any more. */
    public void deleteExpired() {
        var now = clock.instant();
        // a locked session is in use just now: the next run deletes it
        entities.createNativeQuery("""
                        delete from sessions where id in (
                            select id from sessions where last_seen_at <= :seen or created_at <= :created
                            order by id for update skip locked)""")
                .setParameter("seen", lifetime.seenSince(now))
                .setParameter("created", lifetime.createdSince(now))
                .executeUpdate();
    }

    /**
     * Signs the account in on a device, always under a new token.
     *
     * @param former the token of the browser's former session, which this ends, whichever account it belongs to
     */
    Token open(AccountId account, String device, Optional<String> former) {
        Stream.concat(of(account).stream().skip(MOST - 1L), former.flatMap(Token::parse).flatMap(this::live).stream())
                .distinct()
                .sorted(Comparator.comparing(session -> session.id().toString()))
                .forEach(session -> end(session.account().id(), session.id()));
        var token = Token.fresh(random);
        entities.persist(
                new Session(entities.getReference(Account.class, account.value()), token, device, clock.instant()));
        return token;
    }

    /** The account's live sessions, the most recently used first. */
    public List<Session> of(AccountId account) {
        var now = clock.instant();
        return entities.createQuery("""
                        select s from Session s
                        where s.account.id = :account and s.lastSeenAt > :seen and s.createdAt > :created
                        order by s.lastSeenAt desc, s.id""", Session.class)
                .setParameter("account", account.value())
                .setParameter("seen", lifetime.seenSince(now))
                .setParameter("created", lifetime.createdSince(now))
                .getResultList();
    }

    /** Ends one of the account's own sessions; false if it has none with that id. */
    public boolean end(AccountId account, SessionId session) {
        return end(account, session, SessionRevoked.Cause.SIGNED_OUT);
    }

    private boolean end(AccountId account, SessionId session, SessionRevoked.Cause cause) {
        int ended = entities.createQuery("delete from Session s where s.id = :id and s.account.id = :account")
                .setParameter("id", session.value())
                .setParameter("account", account.value())
                .executeUpdate();
        if (ended > 0) {
            revoked.fire(new SessionRevoked(account, session, cause));
        }
        return ended > 0;
    }
}
