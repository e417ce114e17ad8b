package chat.serendip.account.factor;

import chat.serendip.platform.Refused;

/** Only moderators and administrators have a second factor: what somebody sets up must also be asked for. */
final class NoFactorNeeded extends Refused {

    NoFactorNeeded() {
        super(403, "no-factor-needed", "Only moderators and administrators have a second factor.");
    }
}
