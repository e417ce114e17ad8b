package chat.serendip.report;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to report their partner.
 *
 * @param encounterId tells the server whom
 * @param category one of the categories' words
 * @param comment in the reporter's own words, at most 1,000 characters
 */
public record Complaint(
        String encounterId, String category, @Nullable String comment) {

    @Override
    public String toString() {
        return "Complaint";
    }
}
