package chat.serendip.blackbox;

import chat.serendip.blackbox.Cast.Member;
import chat.serendip.blackbox.Cast.Part;
import java.util.UUID;

/** Things that have ids and belong to one account, as the last column of the table of routes names them. */
enum Belonging {
    SESSION(Part.USER),
    FACTOR(Part.MODERATOR),
    BLOCK(Part.USER),
    SANCTION(Part.USER),
    APPEALABLE(Part.SUSPENDED, "{\"text\": \"It was a song.\"}");

    private final Part owner;
    private final String body;

    Belonging(Part owner) {
        this(owner, "{}");
    }

    Belonging(Part owner, String body) {
        this.owner = owner;
        this.body = body;
    }

    /** What kind of person has such things. */
    Part owner() {
        return owner;
    }

    /** What its owner sends about it with success, where anything is sent. */
    String body() {
        return body;
    }

    /** A new one of somebody's. */
    String of(Member who, Cast cast) {
        return switch (this) {
            case SESSION -> cast.again(who).session().toString();
            case FACTOR -> passkey(who, cast).toString();
            case BLOCK -> block(who, cast).toString();
            case SANCTION, APPEALABLE -> pause(who, cast).toString();
        };
    }

    private static UUID passkey(Member who, Cast cast) {
        UUID id = UUID.randomUUID();
        cast.run("""
                insert into passkeys (id, account_id, name, credential_id, public_key, sign_count, created_at)
                values (?, ?, 'key', ?, ?, 0, now())""", id, who.account(), Cast.sha256(id.toString()), Cast.sha256("key"));
        return id;
    }

    /** The one kind of sanction that follows from no decision of a moderator. */
    private static UUID pause(Member who, Cast cast) {
        UUID id = UUID.randomUUID();
        cast.run("""
                insert into sanctions (id, account, kind, rule, facts, automated, imposed_at, until)
                values (?, ?, 'PAUSE', 'rule', 'facts', true, now(), now() + interval '1 hour')""", id, who.account());
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
