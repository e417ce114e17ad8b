package chat.serendip.blackbox;

import chat.serendip.blackbox.Cast.Member;
import chat.serendip.blackbox.Cast.Part;
import java.util.UUID;

/** Things that have ids and belong to one account, as the last column of the table of routes names them. */
enum Belonging {
    SESSION(Part.USER),
    FACTOR(Part.MODERATOR),
    BLOCK(Part.USER);

    private final Part owner;

    Belonging(Part owner) {
        this.owner = owner;
    }

    /** What kind of person has such things. */
    Part owner() {
        return owner;
    }

    /** A new one of somebody's. */
    String of(Member who, Cast cast) {
        return switch (this) {
            case SESSION -> cast.again(who).session().toString();
            case FACTOR -> passkey(who, cast).toString();
            case BLOCK -> block(who, cast).toString();
        };
    }

    private static UUID passkey(Member who, Cast cast) {
        UUID id = UUID.randomUUID();
        cast.run("""
                insert into passkeys (id, account_id, name, credential_id, public_key, sign_count, created_at)
                values (?, ?, 'key', ?, ?, 0, now())""", id, who.account(), Cast.sha256(id.toString()), Cast.sha256("key"));
        return id;
    }

    private static UUID block(Member who, Cast cast) {
        UUID id = UUID.randomUUID();
        cast.run("""
                insert into blocks (id, blocker, blocked, encounter, pseudonym, created_at)
                values (?, ?, ?, gen_random_uuid(), 'Amber Otter', now())""", id, who.account(), cast.member(Part.USER).account());
        return id;
    }
}
