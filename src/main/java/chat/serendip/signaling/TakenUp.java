package chat.serendip.signaling;

import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.Seat;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Participant;
import chat.serendip.lobby.Wish;
import chat.serendip.talk.Introduction;
import chat.serendip.talk.Meeting;

/** One side of an encounter that went on when the server was started again, as the lobby and the talks know it. */
record TakenUp(LiveEncounter encounter, Seat seat, Seat partnersSeat) {

    static TakenUp of(LiveEncounter encounter, AccountId account) {
        Seat seat = encounter.seatOf(account).orElseThrow();
        return new TakenUp(encounter, seat, encounter.seatOf(seat.partner()).orElseThrow());
    }

    TakenUp partners() {
        return new TakenUp(encounter, partnersSeat, seat);
    }

    AccountId account() {
        return seat.account();
    }

    Wish wish() {
        return new Wish(encounter.mode(), seat.interests(), seat.languages());
    }

    Meeting meeting() {
        return new Meeting(encounter.id(), encounter.mode(), encounter.startedAt());
    }

    Introduction introduction() {
        Participant partner = encounter.partnerOf(seat.account()).orElseThrow();
        return new Introduction(
                seat.account(),
                seat.polite(),
                partner.pseudonym(),
                wish().sharedWith(partners().wish()),
                partnersSeat.languages());
    }
}
