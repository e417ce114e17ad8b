package chat.serendip.moderation.audit;

import java.util.List;

/** The names of all actions that occur in the log, sorted. */
public record AuditActions(List<String> items) {}
