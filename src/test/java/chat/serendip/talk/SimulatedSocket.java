package chat.serendip.talk;

/** A socket of a simulated client. */
final class SimulatedSocket {

    final SimulatedClient client;
    long heardAt;

    /** Whether the wire is cut: nothing passes in either direction, and the client knows. */
    boolean cut;

    /** What the server will take its end for, once it notices. */
    Absence why = Absence.LOST;

    /** Whether the server has noticed that. */
    boolean noticed;

    /** Whether the server has closed it. */
    boolean closed;

    SimulatedSocket(SimulatedClient client, long now) {
        this.client = client;
        this.heardAt = now;
    }

    /** Whether messages pass. */
    boolean isOpen() {
        return !cut && !closed;
    }

    @Override
    public String toString() {
        return client.name + "'s socket";
    }
}
