package org.khabar.schema.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HTTP://Example.ORG/News                            | http://example.org/News
        https://example.org                                | https://example.org/
        https://example.org?b=2                            | https://example.org/?b=2
        https://example.org./a                             | https://example.org/a
        https://example.org:443/a                          | https://example.org/a
        http://example.org:80/a                            | http://example.org/a
        http://example.org:443/a                           | http://example.org:443/a
        https://example.org:/a                             | https://example.org/a
        https://example.org:08080/a                        | https://example.org:8080/a
        https://reader:secret@example.org/a                | https://example.org/a
        https://example.org/a#comments                     | https://example.org/a
        https://example.org/a?x=1#comments                 | https://example.org/a?x=1
        https://example.org/a?b=2&a=1                      | https://example.org/a?a=1&b=2
        https://example.org/a?b=2&&a=1&                    | https://example.org/a?a=1&b=2
        https://example.org/a?n=2&n=1&a=3                  | https://example.org/a?a=3&n=2&n=1
        https://example.org/a?                             | https://example.org/a
        https://example.org/a?id=7&utm_source=x&utm_medium=y | https://example.org/a?id=7
        https://example.org/a?UTM_Source=x&fbclid=y&gclid=z&mc_cid=1&mc_eid=2 | https://example.org/a
        https://example.org/a?utm%5Fsource=x               | https://example.org/a
        https://example.org/a?utmost=x                     | https://example.org/a?utmost=x
        https://example.org/a?next=%2Fb%3Futm_source%3Dx   | https://example.org/a?next=%2Fb%3Futm_source%3Dx
        https://example.org/%d9%85                         | https://example.org/%D9%85
        https://example.org/م                              | https://example.org/%D9%85
        https://example.org/?q=م                           | https://example.org/?q=%D9%85
        https://example.org/%7Euser/%61                    | https://example.org/~user/a
        https://example.org/a b                            | https://example.org/a%20b
        https://example.org/100%                           | https://example.org/100%25
        https://example.org/a%2fb                          | https://example.org/a%2Fb
        https://example.org/a[1]                           | https://example.org/a%5B1%5D
        https://example.org/a/./b/../c                     | https://example.org/a/c
        https://example.org/../a/.                         | https://example.org/a/
        https://example.org/a/%2e%2e                       | https://example.org/
        https://example.org//a//b/                         | https://example.org//a//b/
        https://موقع.وزارة-الاتصالات.مصر/خبر              | https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/%D8%AE%D8%A8%D8%B1
        https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/ | https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/
        https://BÜCHER.example/                            | https://xn--bcher-kva.example/
        https://b%C3%BCcher.example/                       | https://xn--bcher-kva.example/
        https://my_site.example.org/                       | https://my_site.example.org/
        http://192.0.2.7:8080/a                            | http://192.0.2.7:8080/a
        http://[2001:DB8::1]:80/a                          | http://[2001:db8::1]/a
        """)
    void shouldWriteOneSpelling(String spelling, String canonical) {
        assertThat(CanonicalUrl.of(spelling)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "article 17",
                "example.org/a",
                "//example.org/a",
                "mailto:desk@example.org",
                "ftp://example.org/a",
                "http:/example.org",
                "https://",
                "https:///a",
                "https://?a=1",
                "https://.",
                "https://a..b/",
                "https://exa mple.org/",
                "https://example.org:http/",
                "https://example.org:70000/",
                "https://example.org:99999999999/",
                "https://[2001:db8::1/a",
                "https://[]/a",
                "https://a%zz.example/"
            })
    void shouldRefuseWhatIsNoWebAddress(String text) {
        assertThat(CanonicalUrl.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"  https://example.org/a\n", "https://exam\r\nple.org/a", "https://example.org/\ta"})
    void shouldDropSpaceAroundAndLineEndsWithin(String spelling) {
        assertThat(CanonicalUrl.of(spelling)).contains("https://example.org/a");
    }

    @Test
    void shouldNotMergePagesThatMayDiffer() {
        assertThat(CanonicalUrl.of("https://example.org/A"))
                .isNotEqualTo(CanonicalUrl.of("https://example.org/a"))
                .isNotEqualTo(CanonicalUrl.of("http://example.org/A"))
                .isNotEqualTo(CanonicalUrl.of("https://www.example.org/A"))
                .isNotEqualTo(CanonicalUrl.of("https://example.org/A/"));
    }

    @Test
    void shouldLeaveCanonicalUrlsAsTheyAreWhenTheRestIsRandom() {
        var seed = 20260301L;
        var random = new Random(seed);
        var alphabet = "aZ0-._~:/?#[]@!$&'()*+,;=% %d9م漢\uD83D\uDE00\uD800\u0000";
        for (var round = 0; round < 20_000; round++) {
            var url = "https://example.org" + randomText(random, alphabet);

            var once = CanonicalUrl.of(url);

            assertThat(once.flatMap(CanonicalUrl::of))
                    .as("seed %d, round %d: %s", seed, round, url)
                    .isEqualTo(once);
        }
    }

    private static String randomText(Random random, String alphabet) {
        var text = new StringBuilder();
        for (var left = random.nextInt(20); left > 0; left--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
