package chat.serendip.load;

/** One side of a pair at the bare relay: it repeats the same exchange of signals with the same partner. */
final class BareTalker implements Wire.Client {

    private static final String NO_ENCOUNTER = "00000000-0000-0000-0000-000000000000";

    private final Tally tally;
    private final boolean offering;
    private Wire wire;
    private int heard;

    BareTalker(Tally tally, boolean offering) {
        this.tally = tally;
        this.offering = offering;
    }

    /** Begins an exchange if this is the side that makes the offer. */
    void begin() {
        if (offering) {
            wire.send(Script.offer(NO_ENCOUNTER));
            wire.trickle(NO_ENCOUNTER, Script.CANDIDATES);
        }
    }

    @Override
    public void opened(Wire opened) {
        wire = opened;
        tally.ready++;
    }

    @Override
    public void closed(int code) {
        tally.lost++;
        tally.trouble = "closed with " + code;
    }

    @Override
    public void text(Wire from, String text) {
        if (Script.isLeave(text)) {
            heard = 0;
            tally.pairs++;
            return;
        }
        tally.relay.add(Script.age(text));
        heard++;
        if (!offering && Script.isOffer(text)) {
            wire.send(Script.answer(NO_ENCOUNTER));
            wire.trickle(NO_ENCOUNTER, Script.CANDIDATES);
        }
        if (offering && heard == Script.CANDIDATES + 1) {
            heard = 0;
            wire.send(Script.leave(NO_ENCOUNTER));
            if (tally.goingOn) {
                begin();
            }
        }
    }
}
