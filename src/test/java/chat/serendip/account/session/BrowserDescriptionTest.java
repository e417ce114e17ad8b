package chat.serendip.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserDescriptionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18 Safari/605.1.15 | Safari on macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit CriOS/130 Mobile Safari/604 | Chrome on iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36 | Chrome on Android",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130 Safari/537.36 Edg/130 | Edge on Windows",
                "Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/130 Safari/537.36 | Chrome on ChromeOS",
                "curl/8.5 | Another browser on another system"
            })
    void is_described_coarsely(String agent, String description) {
        assertThat(BrowserDescription.describe(agent)).isEqualTo(description);
    }

    @Test
    void is_described_even_if_it_says_nothing() {
        assertThat(BrowserDescription.describe(null)).isEqualTo("Another browser on another system");
    }
}
