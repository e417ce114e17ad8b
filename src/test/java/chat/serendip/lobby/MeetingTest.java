package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.PartedReason;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Examples that explain the lobby; the property tests check the same laws in all other cases. */
class MeetingTest {

    private static final Wish ANYBODY = Wish.forAnybody(Mode.VIDEO);

    private final AccountId ada = AccountId.random();
    private final AccountId bo = AccountId.random();
    private final AccountId cy = AccountId.random();
    private final ManualClock clock = new ManualClock();
    private final List<LobbyEvent> events = new ArrayList<>();
    private final Lobby lobby = new Lobby(clock, clock, new SplittableRandom(1), LobbySettings.DEFAULT, events::add);

    @Test
    void two_who_seek_meet_each_other() {
        present(ada, bo);

        lobby.seek(ada, ANYBODY);
        lobby.seek(bo, ANYBODY);

        EncounterId encounter = met(ada).encounter();
        assertThat(met(bo).encounter()).isEqualTo(encounter);
        assertThat(lobby.partner(ada, encounter)).contains(bo);
        assertThat(lobby.partner(bo, encounter)).contains(ada);
        assertThat(met(ada).polite()).isNotEqualTo(met(bo).polite());
        assertThat(met(ada).partner().pseudonym()).isEqualTo(met(bo).pseudonym());
    }

    @Test
    void who_seeks_hears_so_before_hearing_of_a_partner() {
        present(ada, bo);
        lobby.seek(ada, ANYBODY);

        lobby.seek(bo, ANYBODY);

        assertThat(eventsOf(bo)).hasExactlyElementsOfTypes(LobbyEvent.Seeking.class, LobbyEvent.Met.class);
    }

    @Test
    void nobody_seeks_before_their_blocks_are_known() {
        lobby.arrive(ada);

        assertThat(lobby.seek(ada, ANYBODY)).contains(Refusal.BLOCKS_UNKNOWN);
    }

    @Test
    void a_block_holds_in_both_directions() {
        lobby.arrive(ada);
        lobby.admit(ada, Set.of(bo), Set.of());
        lobby.arrive(bo);
        lobby.admit(bo, Set.of(), Set.of(ada));

        lobby.seek(bo, ANYBODY);
        lobby.seek(ada, ANYBODY);

        assertThat(events).noneMatch(LobbyEvent.Met.class::isInstance);
    }

    @Test
    void a_block_that_came_while_blocks_were_read_holds() {
        present(ada);
        lobby.arrive(bo);
        lobby.block(ada, bo);
        lobby.admit(bo, Set.of(), Set.of());

        lobby.seek(bo, ANYBODY);
        lobby.seek(ada, ANYBODY);

        assertThat(events).noneMatch(LobbyEvent.Met.class::isInstance);
    }

    @Test
    void who_lifts_a_block_does_not_lift_the_others() {
        present(ada, bo);
        lobby.block(ada, bo);
        lobby.block(bo, ada);
        lobby.seek(ada, ANYBODY);
        lobby.seek(bo, ANYBODY);

        lobby.unblock(ada, bo, lobby.blocksTold());
        assertThat(events).noneMatch(LobbyEvent.Met.class::isInstance);

        lobby.unblock(bo, ada, lobby.blocksTold());
        assertThat(met(ada).partner().account()).isEqualTo(bo);
    }

    @Test
    void blocking_ends_the_encounter_and_gives_no_hint() {
        EncounterId encounter = encounterOf(ada, bo);

        lobby.block(ada, bo);

        assertThat(parted(ada).reason()).isEqualTo(PartedReason.BLOCKED);
        assertThat(parted(bo).reason()).isEqualTo(PartedReason.PARTNER_LEFT);
        assertThat(lobby.partner(bo, encounter)).isEmpty();
    }

    @Test
    void shared_interests_come_first_and_then_the_search_scope_widens() {
        present(ada, bo, cy);
        lobby.seek(ada, Wish.about(Mode.VIDEO, "Jazz"));
        lobby.seek(bo, Wish.about(Mode.VIDEO, "chess"));
        lobby.seek(cy, Wish.about(Mode.VIDEO, " jazz ", "tea"));
        assertThat(met(cy).partner().account()).isEqualTo(ada);
        assertThat(met(cy).partner().sharedInterests()).containsExactly("jazz");

        lobby.leave(ada, met(ada).encounter(), true);
        clock.advance(LobbySettings.DEFAULT.patience());
        lobby.tick();

        assertThat(met(bo).partner().account()).isEqualTo(ada);
        assertThat(eventsOf(bo))
                .contains(new LobbyEvent.Seeking(bo, met(bo).at().minus(Duration.ofSeconds(5)), 2, 3, true));
    }

    @Test
    void the_last_partner_is_met_again_only_when_patience_is_over() {
        EncounterId first = encounterOf(ada, bo);
        lobby.leave(ada, first, true);
        lobby.seek(bo, ANYBODY);
        assertThat(lobby.census().encounters()).isZero();

        clock.advance(LobbySettings.DEFAULT.patience());
        lobby.tick();

        assertThat(lobby.census().encounters()).isOne();
    }

    @Test
    void the_last_partner_is_remembered_when_the_page_is_loaded_again() {
        EncounterId first = encounterOf(ada, bo);
        lobby.leave(ada, first, false);
        lobby.depart(ada, Departure.LEFT);
        lobby.depart(bo, Departure.LEFT);
        present(ada, bo);

        lobby.seek(ada, ANYBODY);
        lobby.seek(bo, ANYBODY);

        assertThat(lobby.census().encounters()).isZero();
    }

    @Test
    void who_is_left_is_told_and_may_seek_on() {
        EncounterId encounter = encounterOf(ada, bo);
        present(cy);
        lobby.seek(cy, ANYBODY);

        lobby.leave(ada, encounter, false);
        assertThat(parted(bo).reason()).isEqualTo(PartedReason.PARTNER_LEFT);
        lobby.seek(bo, ANYBODY);

        assertThat(met(cy).partner().account()).isEqualTo(bo);
    }

    @Test
    void who_is_lost_has_a_partner_who_is_told_so() {
        EncounterId encounter = encounterOf(ada, bo);

        lobby.depart(ada, Departure.LOST);

        assertThat(parted(ada).reason()).isEqualTo(PartedReason.LOST);
        assertThat(parted(bo).reason()).isEqualTo(PartedReason.PARTNER_LOST);
        assertThat(lobby.partner(bo, encounter)).isEmpty();
        assertThat(lobby.census().online()).isOne();
    }

    @Test
    void a_silent_seeker_is_met_once_it_is_heard_again() {
        present(ada, bo);
        lobby.seek(ada, ANYBODY);
        lobby.silence(ada, true);
        lobby.seek(bo, ANYBODY);
        assertThat(lobby.census().encounters()).isZero();

        lobby.silence(ada, false);

        assertThat(met(bo).partner().account()).isEqualTo(ada);
    }

    @Test
    void a_second_socket_replaces_the_first() {
        encounterOf(ada, bo);

        lobby.arrive(ada);

        assertThat(parted(ada).reason()).isEqualTo(PartedReason.REPLACED);
        assertThat(parted(bo).reason()).isEqualTo(PartedReason.PARTNER_LEFT);
    }

    @Test
    void who_waits_is_told_the_figures_now_and_then() {
        present(ada, bo);
        lobby.seek(ada, ANYBODY);
        clock.advance(LobbySettings.DEFAULT.patience());
        lobby.tick();
        lobby.seek(bo, Wish.forAnybody(Mode.TEXT));
        clock.advance(LobbySettings.DEFAULT.refresh());
        lobby.tick();

        assertThat(eventsOf(ada)).hasSize(3).allMatch(LobbyEvent.Seeking.class::isInstance);
    }

    @Test
    void different_modes_do_not_meet() {
        present(ada, bo);

        lobby.seek(ada, ANYBODY);
        lobby.seek(bo, Wish.forAnybody(Mode.TEXT));

        assertThat(lobby.census().waiting()).containsEntry(Mode.VIDEO, 1).containsEntry(Mode.TEXT, 1);
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertThat(lobby.seek(ada, ANYBODY)).contains(Refusal.ABSENT);
        EncounterId encounter = encounterOf(ada, bo);
        assertThat(lobby.seek(ada, ANYBODY)).contains(Refusal.IN_ENCOUNTER);
        assertThat(lobby.stop(ada)).contains(Refusal.NOT_SEEKING);
        assertThat(lobby.leave(cy, encounter, true)).contains(Refusal.NO_SUCH_ENCOUNTER);
        lobby.leave(ada, encounter, true);
        assertThat(lobby.seek(ada, ANYBODY)).contains(Refusal.ALREADY_SEEKING);
    }

    @Test
    void in_a_closed_lobby_nobody_meets_and_encounters_go_on() {
        EncounterId encounter = encounterOf(ada, bo);
        present(cy);
        lobby.seek(cy, ANYBODY);

        assertThat(lobby.close()).containsExactly(cy);
        events.clear();

        assertThat(lobby.seek(cy, ANYBODY)).contains(Refusal.CLOSED);
        assertThat(lobby.partner(ada, encounter)).contains(bo);
        assertThat(lobby.leave(ada, encounter, true)).contains(Refusal.CLOSED);
        assertThat(parted(bo).reason()).isEqualTo(PartedReason.PARTNER_LEFT);
        clock.advance(Duration.ofMinutes(1));
        lobby.tick();
        assertThat(events).hasOnlyElementsOfType(LobbyEvent.Parted.class);

        lobby.open();
        assertThat(lobby.seek(cy, ANYBODY)).isEmpty();
        assertThat(lobby.seek(ada, ANYBODY)).isEmpty();
        assertThat(met(cy).partner().account()).isEqualTo(ada);
    }

    private EncounterId encounterOf(AccountId one, AccountId other) {
        present(one, other);
        lobby.seek(one, ANYBODY);
        lobby.seek(other, ANYBODY);
        return met(one).encounter();
    }

    private void present(AccountId... accounts) {
        for (AccountId account : accounts) {
            lobby.arrive(account);
            lobby.admit(account, Set.of(), Set.of());
        }
    }

    private List<LobbyEvent> eventsOf(AccountId who) {
        return events.stream().filter(event -> event.account().equals(who)).toList();
    }

    private LobbyEvent.Met met(AccountId who) {
        return last(who, LobbyEvent.Met.class);
    }

    private LobbyEvent.Parted parted(AccountId who) {
        return last(who, LobbyEvent.Parted.class);
    }

    private <N extends LobbyEvent> N last(AccountId who, Class<N> kind) {
        List<N> ofKind =
                eventsOf(who).stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(ofKind).isNotEmpty();
        return ofKind.get(ofKind.size() - 1);
    }

    @Test
    void an_encounter_is_named_by_when_it_began() {
        present(ada, bo);

        lobby.seek(ada, ANYBODY);
        lobby.seek(bo, ANYBODY);

        assertThat(met(ada).encounter().value().getMostSignificantBits() >>> 16)
                .isEqualTo(clock.instant().toEpochMilli());
    }
}
