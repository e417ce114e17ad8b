package chat.serendip.load;

/**
 * One person: seeks, meets, exchanges signals, leaves, seeks again. The impolite side makes the offer, and leaves when
 * the exchange is complete.
 */
final class Talker implements Wire.Client {

    private static final String SEEK = "{\"type\":\"seek\",\"mode\":\"video\"}";

    private final Tally tally;
    private Wire wire;
    private long soughtAt;
    private String encounter = "";
    private boolean offering;
    private int heard;

    Talker(Tally tally) {
        this.tally = tally;
    }

    void seek() {
        soughtAt = System.nanoTime();
        wire.send(SEEK);
    }

    /** Ends the encounter that it is in, without an exchange. */
    void leave() {
        if (offering && !encounter.isEmpty()) {
            wire.send(Script.leave(encounter));
        }
    }

    @Override
    public void opened(Wire opened) {
        wire = opened;
    }

    @Override
    public void closed(int code) {
        tally.lost++;
        tally.trouble = "closed with " + code;
    }

    @Override
    public void text(Wire from, String text) {
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
        heard = 0;
        if (!tally.talking) {
            tally.told.merge(encounter, 1, Integer::sum);
        } else if (offering) {
            wire.send(Script.offer(encounter));
            wire.trickle(encounter, Script.CANDIDATES);
        }
    }

    private void signal(String text) {
        tally.relay.add(Script.age(text));
        heard++;
        if (!offering && Script.isOffer(text)) {
            wire.send(Script.answer(encounter));
            wire.trickle(encounter, Script.CANDIDATES);
        } else if (offering && heard == Script.CANDIDATES + 1) {
            leave();
        }
    }

    private void parted() {
        if (tally.talking) {
            tally.missing += Script.CANDIDATES + 1 - heard;
        }
        tally.pairs += offering ? 1 : 0;
        encounter = "";
        if (tally.goingOn) {
            seek();
        }
    }
}
