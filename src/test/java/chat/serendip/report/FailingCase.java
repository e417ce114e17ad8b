package chat.serendip.report;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Observes every report as moderation does, and fails for those that a test names. */
@ApplicationScoped
public class FailingCase {

    private final Set<AccountId> failing = ConcurrentHashMap.newKeySet();
    private final Map<AccountId, ReportFiled> observed = new ConcurrentHashMap<>();

    void failAbout(AccountId account) {
        failing.add(account);
    }

    ReportFiled observed(AccountId account) {
        return Optional.ofNullable(observed.get(account)).orElseThrow();
    }

    void onReportFiled(@Observes ReportFiled filed) {
        observed.put(filed.reported(), filed);
        if (failing.contains(filed.reported())) {
            throw new IllegalStateException("on purpose");
        }
    }
}
