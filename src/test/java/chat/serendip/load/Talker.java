package chat.serendip.load;

/**
 * One person: seeks, meets, exchanges signals, leaves, seeks again. The impolite side makes the offer, and leaves when
 * the exchange is complete.
 */
final class Talker implements LoadSocket.Client {

    private static final String SEEK = "{\"type\":\"seek\",\"mode\":\"video\"}";

    private final Tally tally;
    private LoadSocket socket;
    private long soughtAt;
    private String encounter = "";
    private boolean offering;
    private int received;

    Talker(Tally tally) {
        this.tally = tally;
    }

    void seek() {
        soughtAt = System.nanoTime();
        socket.send(SEEK);
    }

    /** Ends the encounter that it is in, without an exchange. */
    void leave() {
        if (offering && !encounter.isEmpty()) {
            socket.send(Script.leave(encounter));
        }
    }

    @Override
    public void opened(LoadSocket opened) {
        socket = opened;
    }

    @Override
    public void closed(int code) {
        tally.lost++;
        tally.trouble = "closed with " + code;
    }

    @Override
    public void text(LoadSocket from, String text) {
        switch (Script.field(text, "type")) {
            case "welcome" -> tally.ready++;
            case "met" -> met(text);
            case "signal" -> signal(text);
            case "parted" -> parted();
            case "refused" -> tally.trouble = text;
            default -> {
                // how many wait: nothing to do about it
            }
        }
    }

    private void met(String text) {
        tally.seekToMet.add(System.nanoTime() - soughtAt);
        tally.met++;
        encounter = Script.field(text, "encounter");
        offering = text.contains("\"polite\":false");
        received = 0;
        if (!tally.exchanging) {
            tally.announced.merge(encounter, 1, Integer::sum);
        } else if (offering) {
            socket.send(Script.offer(encounter));
            socket.trickle(encounter, Script.CANDIDATES);
        }
    }

    private void signal(String text) {
        tally.relay.add(Script.age(text));
        received++;
        if (!offering && Script.isOffer(text)) {
            socket.send(Script.answer(encounter));
            socket.trickle(encounter, Script.CANDIDATES);
        } else if (offering && received == Script.CANDIDATES + 1) {
            leave();
        }
    }

    private void parted() {
        if (tally.exchanging) {
            tally.missing += Script.CANDIDATES + 1 - received;
        }
        tally.pairs += offering ? 1 : 0;
        encounter = "";
        if (tally.repeating) {
            seek();
        }
    }
}
