package chat.serendip.blackbox;

import chat.serendip.blackbox.TestPeople.Member;
import chat.serendip.blackbox.TestPeople.PersonKind;
import chat.serendip.platform.Digests;
import java.util.UUID;

/**
 * Things that have ids and aren't for everybody, as the last column of the authorization table names them: they belong
 * to one account, or they are urgent and only for moderators who may see the urgent lane.
 */
enum OwnedThing {
    SESSION(PersonKind.USER),
    FACTOR(PersonKind.MODERATOR),
    BLOCK(PersonKind.USER),
    SANCTION(PersonKind.USER),
    APPEALABLE(PersonKind.SUSPENDED, "{\"text\": \"It was a song.\"}"),
    URGENT_CASE(PersonKind.URGENT_MODERATOR, OwnedThing.ANYTHING),
    URGENT_APPEAL(PersonKind.URGENT_MODERATOR, OwnedThing.ANYTHING),
    URGENT_NOTICE(PersonKind.URGENT_MODERATOR, OwnedThing.ANYTHING);

    /** Has all fields that any call about an urgent thing requires. */
    private static final String ANYTHING = """
            {"reason": "x", "text": "x", "reply": "x", "version": 1, "kind": "dismiss-fair", "confirm": true, "grant": false}""";

    private final PersonKind owner;
    private final String body;

    OwnedThing(PersonKind owner) {
        this(owner, "{}");
    }

    OwnedThing(PersonKind owner, String body) {
        this.owner = owner;
        this.body = body;
    }

    /** The kind of person who has such things. */
    PersonKind owner() {
        return owner;
    }

    /** The kind of person from whom such things of others are hidden. */
    PersonKind others() {
        return isUrgent() ? PersonKind.MODERATOR : owner;
    }

    /** Whether it belongs to no account, and is hidden from those who may not see the urgent lane. */
    boolean isUrgent() {
        return owner == PersonKind.URGENT_MODERATOR;
    }

    /** A body that calls about it accept from its owner. */
    String body() {
        return body;
    }

    /** Creates such a thing of this person's, and returns its id. */
    String of(Member who, TestPeople testPeople) {
        return switch (this) {
            case SESSION -> testPeople.inAnotherBrowser(who).session().toString();
            case FACTOR -> passkey(who, testPeople).toString();
            case BLOCK -> block(who, testPeople).toString();
            case SANCTION, APPEALABLE -> pause(who, testPeople).toString();
            case URGENT_CASE -> urgentCase(testPeople).toString();
            case URGENT_APPEAL -> urgentAppeal(testPeople).toString();
            case URGENT_NOTICE -> urgentNotice(testPeople).toString();
        };
    }

    private static UUID urgentCase(TestPeople testPeople) {
        return urgentCase(testPeople.member(PersonKind.USER), testPeople);
    }

    private static UUID urgentCase(Member about, TestPeople testPeople) {
        UUID id = UUID.randomUUID();
        testPeople.run("""
                insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)
                values (?, ?, 'URGENT', 90, 50, array['THREAT_OR_SELF_HARM'], 1, now(), now())""", id, about.account());
        return id;
    }

    private static UUID urgentAppeal(TestPeople testPeople) {
        Member about = testPeople.member(PersonKind.PAUSED);
        UUID caseId = urgentCase(about, testPeople);
        UUID sanction = pause(about, testPeople);
        testPeople.run("update sanctions set case_id = ? where id = ?", caseId, sanction);
        UUID id = UUID.randomUUID();
        testPeople.run(
                "insert into appeals (id, sanction_id, text, appealed_at) values (?, ?, 'It was a song.', now())",
                id,
                sanction);
        return id;
    }

    private static UUID urgentNotice(TestPeople testPeople) {
        UUID id = UUID.randomUUID();
        testPeople.run("""
                insert into notices (id, receipt_hash, category, text, filed_at)
                values (?, ?, 'CHILD_SAFETY', 'look', now())""", id, Digests.sha256(id.toString()));
        return id;
    }

    private static UUID passkey(Member who, TestPeople testPeople) {
        UUID id = UUID.randomUUID();
        testPeople.run("""
                insert into passkeys (id, account_id, name, credential_id, public_key, sign_count, created_at)
                values (?, ?, 'key', ?, ?, 0, now())""", id, who.account(), Digests.sha256(id.toString()), Digests.sha256("key"));
        return id;
    }

    /** A pause: the only kind of sanction without a moderator's decision. */
    private static UUID pause(Member who, TestPeople testPeople) {
        UUID id = UUID.randomUUID();
        testPeople.run("""
                insert into sanctions (id, account, kind, rule, facts, automated, imposed_at, until)
                values (?, ?, 'PAUSE', 'rule', 'facts', true, now(), now() + interval '1 hour')""", id, who.account());
        return id;
    }

    private static UUID block(Member who, TestPeople testPeople) {
        UUID id = UUID.randomUUID();
        testPeople.run(
                """
                insert into blocks (id, blocker, blocked, encounter, pseudonym, created_at)
                values (?, ?, ?, gen_random_uuid(), 'Amber Otter', now())""", id, who.account(), testPeople.member(PersonKind.USER).account());
        return id;
    }
}
