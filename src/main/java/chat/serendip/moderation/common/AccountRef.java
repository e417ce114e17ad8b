package chat.serendip.moderation.common;

/** An account as moderators see it. */
public record AccountRef(String id, String username) {}
