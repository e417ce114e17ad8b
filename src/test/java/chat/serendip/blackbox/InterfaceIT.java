package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.OpenApiDocument;
import chat.serendip.serve.RunningSerendip;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class InterfaceIT {

    private static final Path CHECKED_IN = Path.of("src", "docs", "openapi.json");

    /** The client's types are made from the document that is checked in. */
    @Test
    void the_description_of_the_interface_is_the_one_that_is_checked_in(RunningSerendip serendip) throws Exception {
        assertThat(Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN) : "")
                .as("If the change is meant: mvn -Popenapi, then npm run types in frontend/")
                .isEqualTo(OpenApiDocument.of(serendip));
    }
}
