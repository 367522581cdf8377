package org.khabar.enrich.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void shouldLookForAnIdAsItIs() {
        assertThat(Names.of(" news-7 ").keys()).containsExactly("news-7");
    }

    @Test
    void shouldLookForALaterPartUnderItsDocumentToo() {
        assertThat(Names.of("news-7#2").keys()).containsExactly("news-7#2", "news-7");
        assertThat(Names.of("news-7#0").keys()).containsExactly("news-7#0");
    }

    @Test
    void shouldLookForAnAddressInItsCanonicalSpelling() {
        var names = Names.of("HTTPS://Example.org:443/a?utm_source=x&id=7#top");

        assertThat(names.keys())
                .containsExactly("HTTPS://Example.org:443/a?utm_source=x&id=7#top", "https://example.org/a?id=7");
        assertThat(names.includeUrl("https://example.org/a?id=7&fbclid=2")).isTrue();
        assertThat(names.includeUrl("https://example.org/b?id=7")).isFalse();
        assertThat(names.includeUrl("no address")).isFalse();
    }

    @Test
    void shouldLookForAPartOfADocumentThatIsNamedByItsAddress() {
        assertThat(Names.of("https://example.org/a#2").keys())
                .containsExactly("https://example.org/a#2", "https://example.org/a");
    }
}
