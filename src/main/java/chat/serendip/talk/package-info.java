/**
 * The life of an encounter, from {@code met} to {@code parted}: whose socket is there, for how long an encounter is
 * held for somebody whose socket is gone, and what they are told who come back.
 *
 * <p>These laws hold whatever sockets do, in whatever order. (a) Whoever is welcomed with the encounter goes on with it
 * until that socket is told {@code parted}, and whoever is welcomed without it has no part in it any more. (b) Who comes
 * back is told all that matters: the partner's last description that it has not answered is kept, and the partner is
 * told of each return and of each absence; that the other began anew, or where its lines end after a restart, it is told
 * again with each new socket of its own until a signal, or a line, shows that it has heard. (c) Nobody's absence
 * outlasts its hold. (d) Nothing here ends a talk but a hold that ran out and a side that gave no sign of life after
 * {@code met}; for everything else the lobby decides, and each side's newest socket is told once. (e) Of one side only the newest socket takes part; whatever an older one
 * says, and its end, change nothing.
 *
 * <p>Pure: only the kernel and the JDK may be used here. All times run on a monotonic clock.
 */
@NullMarked
package chat.serendip.talk;

import org.jspecify.annotations.NullMarked;
