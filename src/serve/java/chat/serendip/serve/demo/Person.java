package chat.serendip.serve.demo;

import java.time.Instant;
import java.util.UUID;

/** Somebody who doesn't exist. */
record Person(UUID id, String name, Instant joined) {}
