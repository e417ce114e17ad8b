package chat.serendip.moderation.audit;

import chat.serendip.kernel.WireName;

/** What was done or viewed. */
public enum AuditAction {
    CASE_VIEWED,
    EVIDENCE_VIEWED,
    CLAIMED,
    TAKEN_OVER,
    RELEASED,
    NOTED,
    PROPOSED,
    CONFIRMED,
    DECLINED,
    DECIDED,
    PAUSED,
    APPEALED,
    APPEAL_VIEWED,
    APPEAL_DECIDED,
    NOTICES_VIEWED,
    NOTICE_DECIDED,
    HOLD_SET,
    HOLD_LIFTED,
    CASE_FORGOTTEN,
    FLAG_RAISED,
    FLAGS_VIEWED,
    FLAG_DISMISSED,
    REPORTING_SUSPENDED,
    REPORTING_RESTORED,
    REASON_TEXT_SAVED,
    REASON_TEXT_DELETED,
    ROLE_CHANGED,
    FACTOR_CHANGED,
    AUDIT_READ;

    /** The action's name in the log and on the wire. */
    public String wireName() {
        return WireName.of(this);
    }
}
