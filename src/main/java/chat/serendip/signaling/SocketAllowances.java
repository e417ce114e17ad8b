package chat.serendip.signaling;

import chat.serendip.limits.Allowance;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;

/**
 * How much one socket may still send.
 *
 * @param messages of any kind; a socket that has none left is closed
 * @param mistakes malformed messages; a socket that has none left is closed
 * @param seeks searches begun
 * @param says lines of text
 * @param typings signs that somebody types
 * @param ices requests for relay credentials
 */
record SocketAllowances(
        Allowance messages, Allowance mistakes, Allowance seeks, Allowance says, Allowance typings, Allowance ices) {

    /** The allowances of a new socket. */
    static SocketAllowances with(Limits limits) {
        return new SocketAllowances(
                limits.own(Limit.MESSAGES),
                limits.own(Limit.MALFORMED_MESSAGES),
                limits.own(Limit.SEEKS),
                limits.own(Limit.SAYS),
                limits.own(Limit.TYPINGS),
                limits.own(Limit.ICES));
    }
}
