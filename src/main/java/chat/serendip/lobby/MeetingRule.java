package chat.serendip.lobby;

import java.util.List;
import java.util.Optional;

/**
 * One reason why an account may not meet another now. The account's own home judges it, by what that home knows.
 *
 * <p>An encounter begins only if neither home objects. Neither home trusts the proposal, which may be wrong or out of
 * date.
 */
@FunctionalInterface
interface MeetingRule {

    Optional<Objection> objection(Presence own, Seeker me, Seeker other);

    /** All rules that apply. */
    static List<MeetingRule> all() {
        return List.of(
                notMyself(),
                onlyWhileIWaitUnderThisTicket(),
                onlyInMyMode(),
                neverAcrossABlock(),
                atFirstOnlyIfWeShareAnInterest(),
                atFirstNoneOfMyLastPartners(),
                onlyWhileIAmHeard());
    }

    static MeetingRule notMyself() {
        return (own, me, other) -> when(me.account().equals(other.account()), Objection.ONESELF);
    }

    static MeetingRule onlyWhileIWaitUnderThisTicket() {
        return (own, me, other) -> when(!own.state().isWaitingAs(me), Objection.NOT_WAITING);
    }

    static MeetingRule onlyInMyMode() {
        return (own, me, other) -> when(me.wish().mode() != other.wish().mode(), Objection.OTHER_MODE);
    }

    static MeetingRule neverAcrossABlock() {
        return (own, me, other) -> when(own.neverMeets(other.account()), Objection.BLOCKED);
    }

    static MeetingRule atFirstOnlyIfWeShareAnInterest() {
        return (own, me, other) -> when(
                !me.acceptsStrangersToItsInterests() && !me.wish().sharesWith(other.wish()), Objection.NOTHING_SHARED);
    }

    static MeetingRule atFirstNoneOfMyLastPartners() {
        return (own, me, other) -> when(me.isNarrow() && own.metRecently(other.account()), Objection.MET_RECENTLY);
    }

    static MeetingRule onlyWhileIAmHeard() {
        return (own, me, other) -> when(own.isSilent(), Objection.SILENT);
    }

    private static Optional<Objection> when(boolean objects, Objection objection) {
        return objects ? Optional.of(objection) : Optional.empty();
    }

    /** Objects if one of these rules does, with the objection of the first one that does. */
    static MeetingRule allOf(List<MeetingRule> rules) {
        return (own, me, other) -> {
            for (MeetingRule rule : rules) {
                Optional<Objection> objection = rule.objection(own, me, other);
                if (objection.isPresent()) {
                    return objection;
                }
            }
            return Optional.empty();
        };
    }
}
