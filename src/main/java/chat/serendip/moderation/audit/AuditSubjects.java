package chat.serendip.moderation.audit;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.WireName;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Recusal;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.platform.database.NativeResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of the log readable: puts names in place of ids, as far as there are names. Works in the caller's
 * transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AuditSubjects {

    private final EntityManager entities;
    private final Recusal recusal;
    private final AccountNames accountNames;

    @Inject
    AuditSubjects(EntityManager entities, Recusal recusal, AccountNames accountNames) {
        this.entities = entities;
        this.recusal = recusal;
        this.accountNames = accountNames;
    }

    /**
     * The entries as this moderator may see them. Only a moderator who may see the urgent lane learns which account an
     * urgent case is about, and no moderator learns that a case is about themselves.
     */
    List<AuditEntryView> readable(Moderator moderator, List<StoredAuditEntry> entries) {
        Map<UUID, AccountId> about = about(moderator, entries);
        about.values().removeIf(account -> recusal.hides(moderator, account));
        Map<UUID, String> reasons = reasons(ids(entries, "reason-text"));
        Usernames usernames = Usernames.of(
                accountNames,
                Stream.concat(about.values().stream(), entries.stream().flatMap(StoredAuditEntry::mentioned)));
        return entries.stream()
                .map(entry -> new AuditEntryView(
                        entry.id().toString(),
                        entry.at(),
                        usernames.name(entry.actor()),
                        WireName.of(entry.role()),
                        entry.action(),
                        subject(entry, about, reasons, usernames),
                        entry.detail(usernames),
                        entry.shortHash()))
                .toList();
    }

    private static AuditEntryView.@Nullable AuditSubject subject(
            StoredAuditEntry entry, Map<UUID, AccountId> about, Map<UUID, String> reasons, Usernames usernames) {
        return Subject.parse(entry.subject())
                .map(subject -> new AuditEntryView.AuditSubject(
                        subject.kind(),
                        subject.id().toString(),
                        reasons.getOrDefault(
                                subject.id(), usernames.name(Optional.ofNullable(about.get(subject.id()))))))
                .orElse(null);
    }

    /** The accounts that the entries are about, by the ids of their subjects. */
    private Map<UUID, AccountId> about(Moderator moderator, List<StoredAuditEntry> entries) {
        Map<UUID, AccountId> about = new HashMap<>();
        ids(entries, "account").forEach(id -> about.put(id, new AccountId(id)));
        found("""
                select c.id as id, c.account as account from cases c
                where c.id in :ids and (c.lane = 'ORDINARY' or :urgent) and c.account is not null""", ids(entries, "case"), moderator.urgent())
                .forEach(row -> about.put(row.get("id", UUID.class), new AccountId(row.get("account", UUID.class))));
        found("""
                select a.id as id, s.account as account
                from appeals a join sanctions s on s.id = a.sanction_id left join cases c on c.id = s.case_id
                where a.id in :ids and (c.id is null or c.lane = 'ORDINARY' or :urgent) and s.account is not null""", ids(entries, "appeal"), moderator.urgent())
                .forEach(row -> about.put(row.get("id", UUID.class), new AccountId(row.get("account", UUID.class))));
        return about;
    }

    private Stream<Tuple> found(String sql, Collection<UUID> ids, boolean urgent) {
        return ids.isEmpty()
                ? Stream.empty()
                : NativeResults.of(
                        entities.createNativeQuery(sql, Tuple.class)
                                .setParameter("ids", ids)
                                .setParameter("urgent", urgent),
                        Tuple.class);
    }

    private Map<UUID, String> reasons(Collection<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select r.id, r.name from ReasonText r where r.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> found.put((UUID) row[0], (String) row[1]));
        }
        return found;
    }

    private static List<UUID> ids(List<StoredAuditEntry> entries, String kind) {
        return entries.stream()
                .flatMap(entry -> Subject.parse(entry.subject()).stream())
                .filter(subject -> subject.kind().equals(kind))
                .map(Subject.Named::id)
                .distinct()
                .toList();
    }
}
