package chat.serendip.talk;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import java.time.Instant;

/** What is the same for both sides of a talk. */
public record Meeting(EncounterId encounter, Mode mode, Instant since) {}
