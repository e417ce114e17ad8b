package chat.serendip.kernel;

/** Port: how many people are here. The signaling room answers; the statistics ask. */
@FunctionalInterface
public interface PeopleOnline {

    /** On this server, at this moment. */
    Count now();

    /**
     * Numbers of accounts.
     *
     * @param online all that are here
     * @param waiting those that seek
     * @param meeting those in an encounter
     */
    record Count(int online, int waiting, int meeting) {}
}
