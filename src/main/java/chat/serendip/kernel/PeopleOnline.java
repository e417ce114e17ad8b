package chat.serendip.kernel;

/** Port: how many people are here. The rim that lets sockets in knows it; the figures ask. */
@FunctionalInterface
public interface PeopleOnline {

    /** On this server, at this moment. */
    Count now();

    /**
     * How many accounts.
     *
     * @param online all that are here
     * @param waiting those that seek
     * @param meeting those in an encounter
     */
    record Count(int online, int waiting, int meeting) {}
}
