package chat.serendip.load;

/** One side of a pair at the bare relay: it repeats the same exchange of signals with the same partner. */
final class BareTalker implements LoadSocket.Client {

    private static final String NO_ENCOUNTER = "00000000-0000-0000-0000-000000000000";

    private final Tally tally;
    private final boolean offering;
    private LoadSocket socket;
    private int received;

    BareTalker(Tally tally, boolean offering) {
        this.tally = tally;
        this.offering = offering;
    }

    /** Begins an exchange if this is the side that makes the offer. */
    void begin() {
        if (offering) {
            socket.send(Script.offer(NO_ENCOUNTER));
            socket.trickle(NO_ENCOUNTER, Script.CANDIDATES);
        }
    }

    @Override
    public void opened(LoadSocket opened) {
        socket = opened;
        tally.ready++;
    }

    @Override
    public void closed(int code) {
        tally.lost++;
        tally.trouble = "closed with " + code;
    }

    @Override
    public void text(LoadSocket from, String text) {
        if (Script.isLeave(text)) {
            received = 0;
            tally.pairs++;
            return;
        }
        tally.relay.add(Script.age(text));
        received++;
        if (!offering && Script.isOffer(text)) {
            socket.send(Script.answer(NO_ENCOUNTER));
            socket.trickle(NO_ENCOUNTER, Script.CANDIDATES);
        }
        if (offering && received == Script.CANDIDATES + 1) {
            received = 0;
            socket.send(Script.leave(NO_ENCOUNTER));
            if (tally.repeating) {
                begin();
            }
        }
    }
}
