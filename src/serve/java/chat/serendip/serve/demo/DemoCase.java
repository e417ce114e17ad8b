package chat.serendip.serve.demo;

import chat.serendip.report.Category;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up case.
 *
 * @param ending what moderators did with it: decided, proposed, claimed, or nothing yet
 */
record DemoCase(UUID id, DemoPerson about, List<DemoReport> reports, Ending ending) {

    /** How far a case has come. */
    enum Progress {
        OPEN,
        CLAIMED,
        PROPOSED,
        CLOSED
    }

    /**
     * What moderators did with the case.
     *
     * @param kind the kind of decision, as the schema names it; null if there is no decision
     * @param appeal the state of the appeal against it
     */
    record Ending(
            Progress state,
            @Nullable String kind,
            int days,
            DemoPerson by,
            DemoPerson other,
            Instant at,
            AppealState appeal) {}

    /** Whether the sanctioned person appealed, and what was decided on the appeal. */
    enum AppealState {
        NONE,
        OPEN,
        DENIED,
        GRANTED
    }

    Instant opened() {
        return reports.get(0).filed();
    }

    Instant lastReport() {
        return reports.get(reports.size() - 1).filed();
    }

    boolean urgent() {
        return categories().stream().anyMatch(Category::urgent);
    }

    List<Category> categories() {
        return reports.stream().map(DemoReport::category).distinct().toList();
    }

    Category gravest() {
        return categories().stream()
                .max(Comparator.comparing(Category::severity))
                .orElseThrow();
    }

    boolean closed() {
        return ending.state() == Progress.CLOSED;
    }
}
