package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import chat.serendip.kernel.WireName;
import chat.serendip.platform.paging.Cursor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An encounter as the history keeps it. Written by {@link EncounterStore} alone. */
@Entity
@Immutable
@Table(name = "encounters")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class StoredEncounter {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Mode mode;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @Column(name = "account_a")
    private @Nullable UUID accountA;

    @Column(name = "account_b")
    private @Nullable UUID accountB;

    @Column(name = "pseudonym_a", columnDefinition = "text")
    private String pseudonymA;

    @Column(name = "pseudonym_b", columnDefinition = "text")
    private String pseudonymB;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason_a", columnDefinition = "text", updatable = false)
    private @Nullable EndReason endReasonA;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason_b", columnDefinition = "text", updatable = false)
    private @Nullable EndReason endReasonB;

    @Column(name = "shared_interests", columnDefinition = "text")
    private String sharedInterests;

    @Column(name = "message_count", updatable = false)
    private int messageCount;

    /** For Hibernate. */
    protected StoredEncounter() {}

    EncounterId id() {
        return new EncounterId(id);
    }

    Cursor cursor() {
        return new Cursor(startedAt, id);
    }

    /** The partner's account, unless it is gone or I have no part in this. */
    Optional<Participant> partnerOf(AccountId me) {
        @Nullable UUID other = isA(me) ? accountB : accountA;
        return isMine(me) && other != null
                ? Optional.of(new Participant(new AccountId(other), pseudonymOfPartner(me)))
                : Optional.empty();
    }

    /**
     * What is known of it; empty if the partner's account is gone or I have no part in this. If it goes on and memory
     * doesn't know it, an earlier run of the server left it.
     */
    Optional<EncounterSnapshot> snapshotFor(AccountId me) {
        return partnerOf(me)
                .map(partner -> new EncounterSnapshot(
                        id(),
                        mode,
                        startedAt,
                        endedAt,
                        new Participant(me, isA(me) ? pseudonymA : pseudonymB),
                        partner,
                        messageCount,
                        endedAt == null,
                        List.of()));
    }

    /** My view of it; the caller knows whether I blocked the partner or reported the encounter. */
    PastEncounter seenBy(AccountId me, boolean blocked, boolean reported) {
        @Nullable EndReason reason = isA(me) ? endReasonA : endReasonB;
        return new PastEncounter(
                id.toString(),
                WireName.of(mode),
                startedAt,
                endedAt,
                reason == null ? null : reason.wireName(),
                pseudonymOfPartner(me),
                Seat.split(sharedInterests),
                messageCount,
                blocked,
                reported);
    }

    private boolean isMine(AccountId me) {
        return isA(me) || me.value().equals(accountB);
    }

    private boolean isA(AccountId me) {
        return me.value().equals(accountA);
    }

    private String pseudonymOfPartner(AccountId me) {
        return isA(me) ? pseudonymB : pseudonymA;
    }
}
