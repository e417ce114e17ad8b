package chat.serendip.moderation.appeal;

import chat.serendip.platform.Refused;

/** Six months have passed. */
final class TooLateToAppeal extends Refused {

    TooLateToAppeal() {
        super(409, "too-late", "An appeal is possible for six months only.");
    }
}
