package chat.serendip.encounter;

/** Rows with one fault each. The property tests must find every one. */
public final class BrokenRows {

    private BrokenRows() {}

    /** An end is not kept. */
    public static Rows withoutEnds() {
        return new Rows() {
            @Override
            boolean isOver(EncounterRecord row) {
                return false;
            }
        };
    }

    /** A seat tells the other side's politeness. */
    public static Rows withSwappedSides() {
        return new Rows() {
            @Override
            Seat read(Seat seat) {
                return new Seat(
                        seat.account(),
                        seat.encounter(),
                        seat.partner(),
                        !seat.polite(),
                        seat.interests(),
                        seat.languages());
            }
        };
    }
}
