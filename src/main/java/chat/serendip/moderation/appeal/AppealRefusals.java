package chat.serendip.moderation.appeal;

import chat.serendip.platform.Refused;

/** What is refused about appeals, each with its code. */
public final class AppealRefusals {

    private AppealRefusals() {}

    /** There is an appeal against the sanction already: each has one at most. */
    public static final class AlreadyAppealed extends Refused {

        public AlreadyAppealed() {
            super(
                    409,
                    "already-appealed",
                    "You have appealed against this already: there is one appeal for each sanction.");
        }
    }

    /** There is no appeal of that id, or none for this moderator. */
    static final class NoSuchAppeal extends Refused {

        NoSuchAppeal() {
            super(404, "no-such-appeal", "There is no such appeal.");
        }
    }

    /** Six months have passed since the sanction was imposed, or it has been lifted. */
    public static final class TooLateToAppeal extends Refused {

        public TooLateToAppeal() {
            super(409, "too-late", "An appeal is possible for six months only.");
        }
    }
}
