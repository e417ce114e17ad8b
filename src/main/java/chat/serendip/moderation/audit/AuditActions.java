package chat.serendip.moderation.audit;

import java.util.List;

/** The words of all actions that are in the log, sorted. */
public record AuditActions(List<String> items) {}
