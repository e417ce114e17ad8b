package chat.serendip.moderation.staff;

/** An account as moderators see it. */
public record AccountRef(String id, String username) {}
