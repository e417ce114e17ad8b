package chat.serendip.moderation;

/** An account as moderators see it. */
public record Who(String id, String username) {}
