package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's record. The birth date is written once, and only the owner's export reads it. */
@Entity
@Table(name = "accounts")
public class Account {

    @Id
    private UUID id;

    private String username;

    @Column(name = "username_folded")
    private String usernameFolded;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "birth_date", updatable = false)
    private LocalDate birthDate;

    private @Nullable String email;

    private String locale;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "child_safety")
    private boolean childSafety;

    @Enumerated(EnumType.STRING)
    private Standing.Kind standing;

    @Column(name = "standing_until")
    private @Nullable Instant standingUntil;

    @Column(name = "warning_unread")
    private boolean warningUnread;

    @Column(name = "standing_version")
    private int standingVersion;

    @Column(name = "terms_version")
    private String termsVersion;

    @Column(name = "terms_accepted_at")
    private Instant termsAcceptedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Account() {}

    Account(ValidRegistration validRegistration, String passwordHash, Role role, Instant now) {
        this.id = UUID.randomUUID();
        this.username = validRegistration.username().shown();
        this.usernameFolded = validRegistration.username().folded();
        this.passwordHash = passwordHash;
        this.birthDate = validRegistration.birthDate();
        this.email = validRegistration.email();
        this.locale = validRegistration.locale();
        this.role = role;
        this.standing = Standing.Kind.GOOD;
        this.termsVersion = validRegistration.termsVersion();
        this.termsAcceptedAt = now;
        this.createdAt = now;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public Username username() {
        return new Username(username, usernameFolded);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public void replacePassword(String hash) {
        this.passwordHash = hash;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public String locale() {
        return locale;
    }

    public Role role() {
        return role;
    }

    public Grant grant() {
        return new Grant(role, childSafety);
    }

    public void grant(Grant grant) {
        this.role = grant.role();
        this.childSafety = grant.childSafety();
    }

    /** The standing as it was set. {@link Standing#at} gives the one that counts now. */
    public Standing standing() {
        return new Standing(standing, standingUntil, warningUnread);
    }

    void setStanding(Standing now) {
        this.standing = now.kind();
        this.standingUntil = now.until();
        this.warningUnread = now.unread();
        this.standingVersion++;
    }

    /** How many times the standing was set. */
    int standingVersion() {
        return standingVersion;
    }

    public String termsVersion() {
        return termsVersion;
    }

    public Instant termsAcceptedAt() {
        return termsAcceptedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
