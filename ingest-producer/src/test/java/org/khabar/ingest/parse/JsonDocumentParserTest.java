package org.khabar.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.ingest.identity.TextHash;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;

class JsonDocumentParserTest {
    private static final Place LINE = Place.line("news.jsonl", 17, "UTF-8");
    private static final Place FILE = Place.file("in/b/one.json", "b/one.json", "UTF-8");

    private final JsonDocumentParser parser = JsonDocumentParser.forPublishing();

    @Test
    void shouldReadAllFields() {
        var json = """
                {"id": "a1", "url": "https://Example.org/a?utm_source=x", "title": "Harbour reopens", "text": "It did.",
                 "source": "example.org", "published": "2 March 2026", "fetchedAt": "2026-03-02T10:00:00+03:00"}
                """;

        var document = read(json, LINE);

        assertThat(document)
                .isEqualTo(RawDocument.newBuilder()
                        .setId("a1")
                        .setUrl("https://Example.org/a?utm_source=x")
                        .setTitle("Harbour reopens")
                        .setText("It did.")
                        .setSource("example.org")
                        .setPublished("2 March 2026")
                        .setFetchedAt(Instant.parse("2026-03-02T07:00:00Z"))
                        .setInput("news.jsonl:17")
                        .setCharset("UTF-8")
                        .build());
    }

    @Test
    void shouldKeepUnknownFieldsAsMetadata() {
        var json = """
                {"text": "x", "author": "R. Haddad", "words": 1.50, "paid": false, "none": null,
                 "tags": ["sea", "مرفأ"], "geo": {"lat": 35.5}}
                """;

        assertThat(read(json, LINE).getMetadata())
                .containsOnly(
                        entry("author", "R. Haddad"),
                        entry("words", "1.50"),
                        entry("paid", "false"),
                        entry("tags", "[\"sea\",\"مرفأ\"]"),
                        entry("geo", "{\"lat\":35.5}"));
    }

    @Test
    void shouldKeepFieldsOfImpossibleShapeAsMetadata() {
        var json = "{\"text\": \"x\", \"id\": {\"n\": 1}, \"title\": [\"a\"], \"fetchedAt\": \"yesterday\"}";

        var document = read(json, LINE);

        assertThat(document.getTitle()).isNull();
        assertThat(document.getFetchedAt()).isNull();
        assertThat(document.getMetadata())
                .containsOnly(entry("id", "{\"n\":1}"), entry("title", "[\"a\"]"), entry("fetchedAt", "yesterday"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"text": "x", "id": "a1", "url": "https://example.org"}  | a1
        {"text": "x", "id": 17}                                  | 17
        {"text": "x", "id": 12345678901234567890123}             | 12345678901234567890123
        {"text": "x", "id": " ", "url": "HTTPS://Example.org:443"} | https://example.org/
        {"text": "x", "id": null, "url": "https://example.org/?utm_id=1#top"} | https://example.org/
        {"text": "x", "url": "article 17"}                       | b/one.json
        {"text": "x"}                                            | b/one.json
        """)
    void shouldNameADocumentByIdElseUrlElsePath(String json, String rawId) {
        assertThat(read(json, FILE).getId()).isEqualTo(rawId);
    }

    @Test
    void shouldNameADocumentByItsTextWhenItHasNothingElse() {
        var document = read("{\"text\": \"x\\r\\ny\", \"url\": \"article 17\"}", LINE);

        assertThat(document.getId()).isEqualTo(TextHash.of("x\ny"));
        assertThat(document.getUrl()).isEqualTo("article 17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "2026-03-02T10:00:00Z"          | 2026-03-02T10:00:00Z
        "2026-03-02T10:00:00.123456Z"   | 2026-03-02T10:00:00.123Z
        "2026-03-02T10:00:00+0300"      | 2026-03-02T07:00:00Z
        "2026-03-02T10:00:00-05"        | 2026-03-02T15:00:00Z
        "2026-03-02 10:00:00"           | 2026-03-02T10:00:00Z
        "2026-03-02T10:00"              | 2026-03-02T10:00:00Z
        "2026-03-02"                    | 2026-03-02T00:00:00Z
        1772445600                      | 2026-03-02T10:00:00Z
        1772445600.25                   | 2026-03-02T10:00:00.250Z
        1772445600250                   | 2026-03-02T10:00:00.250Z
        1772445600250999                | 2026-03-02T10:00:00.250Z
        1772445600250999888             | 2026-03-02T10:00:00.250Z
        "1772445600"                    | 2026-03-02T10:00:00Z
        """)
    void shouldReadFetchTimes(String json, Instant time) {
        var document = read("{\"text\": \"x\", \"fetchedAt\": %s}".formatted(json), LINE);

        assertThat(document.getFetchedAt()).isEqualTo(time);
        assertThat(document.getMetadata()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"2026-13-02\"",
                "\"2026-02-30T10:00:00Z\"",
                "\"13.10.2021\"",
                "20260302",
                "-5",
                "1e999999999",
                "\"1.2.3\"",
                "\"3026-03-02T10:00:00Z\"",
                "\"1889-03-02T10:00:00Z\"",
                "true",
                "[1772445600]"
            })
    void shouldKeepADocumentWhoseFetchTimeIsNone(String json) {
        var document = read("{\"text\": \"x\", \"fetchedAt\": %s}".formatted(json), LINE);

        assertThat(document.getFetchedAt()).isNull();
        assertThat(document.getMetadata()).containsKey("fetchedAt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"title": "x"}               | has no text
        {"text": null}               | has no text
        {"text": 17}                 | its text is no string
        {"text": ["x"]}              | its text is no string
        []                           | is no JSON object
        "text"                       | is no JSON object
        17                           | is no JSON object
        {"text": "x"} {"text": "y"}  | goes on after its JSON object
        {"text": "x"}}               | is no JSON
        {"text": "x"                 | is no JSON
        {"text": "x,                 | is no JSON
        {text: "x"}                  | is no JSON
        {"text": "x",}               | is no JSON
        harbour                      | is no JSON
        """)
    void shouldRefuseWhatIsNoDocument(String json, String detail) {
        var rejection = refused(json, LINE);

        assertThat(rejection.getReason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(rejection.getDetail()).startsWith(detail);
        assertThat(rejection.getRawId()).isEqualTo("news.jsonl:17");
        assertThat(rejection.getInput()).isEqualTo("news.jsonl:17");
        assertThat(rejection.getStage()).isEqualTo("ingest");
        assertThat(rejection.getOrigin()).isNull();
    }

    @Test
    void shouldRefuseValuesThatAreNestedWithoutEnd() {
        var json = "{\"text\": \"x\", \"deep\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(refused(json, LINE).getReason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void shouldTakeAnEmptyTextForADocument() {
        assertThat(read("{\"text\": \"\"}", LINE).getText()).isEmpty();
    }

    @Test
    void shouldTakeTheLargestTextAndRefuseOneByteMore() {
        var largest = "م".repeat(DocumentLimits.MAX_TEXT_BYTES / 2);

        var rejection = refused(json(largest + "."), LINE);

        assertThat(read(json(largest), LINE).getText()).isEqualTo(largest);
        assertThat(rejection.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection.getDetail()).isEqualTo("text has 262145 bytes of UTF-8, more than 262144");
        assertThat(rejection.getRawId()).isEqualTo(TextHash.of(largest + "."));
    }

    @Test
    void shouldRefuseFieldsThatAreTooLargeTogetherWithASmallRejection() {
        var half = "x".repeat(DocumentLimits.MAX_OTHER_BYTES / 2);

        var rejection = refused("{\"text\": \"x\", \"id\": \"%s\", \"author\": \"%s\"}".formatted(half, half), LINE);

        assertThat(rejection.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection.getDetail()).startsWith("fields other than text have 65542 bytes");
        assertThat(rejection.getRawId()).isEqualTo("news.jsonl:17");
    }

    @Test
    void shouldCleanEveryFieldWhenPublishing() {
        var document = read("{\"text\": \"a\\r\\nb\\u0000c\\ud800\", \"title\": \"t\\u0007\"}", LINE);

        assertThat(document.getText()).isEqualTo("a\nb c\uFFFD");
        assertThat(document.getTitle()).isEqualTo("t ");
    }

    @Test
    void shouldChangeNothingAndRefuseNoSizeWhenReadingToTheLetter() {
        var text = "a\r\nb\u0000" + "x".repeat(DocumentLimits.MAX_TEXT_BYTES);
        var json = json(text.replace("\r", "\\r").replace("\n", "\\n").replace("\u0000", "\\u0000"));

        var read = JsonDocumentParser.toTheLetter().parse(json, LINE);

        assertThat(((Read.Document) read).document().getText()).isEqualTo(text);
    }

    @Test
    void shouldNeverThrowWhenJsonIsDamagedAtRandom() {
        var seed = 20260301L;
        var random = new Random(seed);
        var whole = "{\"id\": 7, \"text\": \"خبر\\u0041\\n\", \"fetchedAt\": 1772445600, \"tags\": [1, {\"a\": null}]}";
        for (var round = 0; round < 20_000; round++) {
            var damaged = new StringBuilder(whole);
            for (var changes = 1 + random.nextInt(3); changes > 0; changes--) {
                damaged.setCharAt(random.nextInt(whole.length()), (char) random.nextInt(0x100));
            }

            var read = parser.parse(damaged.toString(), LINE);

            assertThat(read)
                    .as("seed %d, round %d: %s", seed, round, damaged)
                    .isNotNull()
                    .isEqualTo(parser.parse(damaged.toString(), LINE));
        }
    }

    private static String json(String text) {
        return "{\"text\": \"" + text + "\"}";
    }

    private RawDocument read(String json, Place place) {
        var read = parser.parse(json, place);
        assertThat(read).isInstanceOf(Read.Document.class);
        return ((Read.Document) read).document();
    }

    private Rejection refused(String json, Place place) {
        var read = parser.parse(json, place);
        assertThat(read).isInstanceOf(Read.Rejected.class);
        return ((Read.Rejected) read).rejection();
    }
}
