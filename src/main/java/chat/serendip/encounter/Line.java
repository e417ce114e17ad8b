package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import java.time.Instant;

/** One line of text in an encounter; numbers count up from 1 over both sides. It lives in memory only. */
public record Line(int number, AccountId from, String text, Instant at) {}
