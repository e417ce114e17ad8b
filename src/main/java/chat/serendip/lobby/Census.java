package chat.serendip.lobby;

import chat.serendip.kernel.Mode;
import java.util.Map;

/**
 * How many people are in the lobby at one moment.
 *
 * @param online accounts with a socket, or with an encounter held for them
 * @param waiting seekers in each mode
 * @param encounters encounters that go on, whoever's socket is gone
 */
public record Census(int online, Map<Mode, Integer> waiting, int encounters) {}
