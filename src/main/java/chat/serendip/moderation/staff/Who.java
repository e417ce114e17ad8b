package chat.serendip.moderation.staff;

/** An account as moderators see it. */
public record Who(String id, String username) {}
