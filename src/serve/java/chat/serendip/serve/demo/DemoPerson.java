package chat.serendip.serve.demo;

import java.time.Instant;
import java.util.UUID;

/** A made-up account. */
record DemoPerson(UUID id, String name, Instant joined) {}
