package chat.serendip.moderation.appeal;

import chat.serendip.platform.Refused;

/** One appeal for each sanction. */
final class AlreadyAppealed extends Refused {

    AlreadyAppealed() {
        super(
                409,
                "already-appealed",
                "You have appealed against this already: there is one appeal for each sanction.");
    }
}
