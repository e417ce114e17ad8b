package chat.serendip.report;

import chat.serendip.platform.http.CodePointLength;
import chat.serendip.platform.http.Vocabulary;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account sends.
 *
 * @param text what it is about
 * @param where where and when it was seen
 * @param contact how to reach the sender; may be left out
 * @param goodFaith that the sender believes all this to be true and complete
 */
public record NoticeRequest(
        @Vocabulary(Category.class) String category,
        java.lang.@NotBlank @CodePointLength(max = 4000) String text,
        @CodePointLength(max = 500) @Nullable String where,
        @CodePointLength(max = 254) @Nullable String contact,
        @AssertTrue boolean goodFaith) {

    @Override
    public String toString() {
        return "NoticeRequest";
    }
}
