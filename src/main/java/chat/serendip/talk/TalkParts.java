package chat.serendip.talk;

/**
 * What talks are made of. A test may replace a part with a broken one, and must then see its properties fail.
 *
 * @param <S> a socket
 */
class TalkParts<S> {

    Talk<S> talk(Meeting meeting, Introduction one, Introduction other, TalkSettings settings, TalkSockets<S> sockets) {
        return new Talk<>(meeting, one, other, settings, sockets);
    }
}
