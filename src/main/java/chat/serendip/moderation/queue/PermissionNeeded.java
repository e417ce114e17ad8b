package chat.serendip.moderation.queue;

import chat.serendip.platform.Refused;

/** Only moderators to whom an administrator gave the permission may see the urgent lane. */
final class PermissionNeeded extends Refused {

    PermissionNeeded() {
        super(
                403,
                "permission-needed",
                "Child safety and threats are for moderators who have the permission for them.");
    }
}
