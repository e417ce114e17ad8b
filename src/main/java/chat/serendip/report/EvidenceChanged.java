package chat.serendip.report;

import chat.serendip.platform.Refused;

/** A picture isn't bit for bit what came with its report; nobody may decide on it. */
final class EvidenceChanged extends Refused {

    EvidenceChanged() {
        super(409, "evidence-changed", "This picture is not what was filed; tell an administrator.");
    }
}
