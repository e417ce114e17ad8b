package chat.serendip.account.session;

import chat.serendip.platform.job.RetentionJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes the sessions and devices that nobody can use any more: they would only show who was here. */
@ApplicationScoped
class ExpiredSessionsJob implements RetentionJob {

    private final Sessions sessions;
    private final KnownDevices devices;

    @Inject
    ExpiredSessionsJob(Sessions sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @Override
    public String name() {
        return "expired sessions and devices";
    }

    @Override
    public void run() {
        sessions.deleteExpired();
        devices.deleteStale();
    }
}
