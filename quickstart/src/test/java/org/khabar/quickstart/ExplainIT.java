package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.quickstart.stack.StackUnderTest.bytes;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.quickstart.stack.GeneratedNews;
import org.khabar.quickstart.stack.StackSize;
import org.khabar.quickstart.stack.StackUnderTest;
import org.khabar.schema.RawDocument;

/** The story of every kind of document, as the command tells it on a stack that is at work. */
@Timeout(300)
class ExplainIT {
    private static final GeneratedNews NEWS = new GeneratedNews(23);
    private static final String FERRY = """
            Ferry to Cyprus sails again

            The ferry from Latakia to Cyprus sailed again on 3 March 2026 after two months of repairs, the port authority \
            said. Sixty passengers were on board, and the captain said that the sea was calm all the way to the island.
            """;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static StackUnderTest stack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(3, 1, 1));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void shouldTellAnEnrichedArticleAndItsDuplicate() {
        send("https://port.example/ferry?id=7", "https://port.example/ferry?id=7", "port.example", FERRY);
        send("agency-12", "https://agency.example/12", "agency.example", FERRY);

        var original = explain("HTTPS://Port.Example/ferry?utm_source=mail&id=7");
        var duplicate = explain("agency-12");

        assertThat(original.status()).isZero();
        assertThat(original.out())
                .startsWith("document https://port.example/ferry?id=7")
                .anyMatch(line -> line.endsWith("  version 1 enriched"))
                .contains("  source        port.example", "  title         Ferry to Cyprus sails again")
                .anyMatch(line -> line.startsWith("  lines         body "))
                .anyMatch(line -> line.startsWith("  language      en (sure to "))
                .anyMatch(
                        line -> line.startsWith("  entity        LOCATION Latakia [geonames:173576], 1 x: \"Latakia\""))
                .anyMatch(line -> line.startsWith("  time          ") && line.contains("recognise"))
                .contains("now        https://port.example/ferry?id=7: on articles.enriched, version 1")
                .contains("  copies        1 from agency.example")
                .anyMatch(line -> line.contains("agency-12: EXACT, similarity 1.00"));
        assertThat(duplicate.out())
                .anyMatch(line -> line.endsWith("  version 1 duplicate"))
                .contains(
                        "  duplicate     EXACT of https://port.example/ferry?id=7",
                        "  compared      with https://port.example/ferry?id=7: similarity 1.00, containment 1.00",
                        "now        agency-12: not on articles.enriched")
                .anyMatch(line ->
                        line.startsWith("  original      https://port.example/ferry?id=7: enriched, version 1"));
    }

    @Test
    void shouldFindADocumentWithAnIdOfItsOwnByItsAddress() {
        send("own-id", "https://Vineyard.example/frost?utm_source=feed", "vineyard.example", NEWS.text());

        assertThat(explain("https://vineyard.example/frost").out()).startsWith("document own-id");
    }

    @Test
    void shouldTellRevisionsRefetchesAndTheRetraction() {
        var later = NEWS.text();
        send("changing", null, null, NEWS.text());
        send("changing", null, null, later);
        send("changing", null, null, later);
        send("changing", null, null, later);
        stack.send(bytes("changing"), null);

        var told = explain("changing").out();

        assertThat(told)
                .filteredOn(line -> line.startsWith("2"))
                .extracting(line -> line.substring(line.indexOf("  ") + 2).replaceFirst("articles.raw-.*", ""))
                .containsExactly(
                        "version 1 enriched",
                        "version 2 enriched",
                        "came again as it was, 2 times; last on ",
                        "version 2 retracted");
        assertThat(told).contains("now        changing: withdrawn from articles.enriched");
    }

    @Test
    void shouldTellTheArticlesOfADocumentTogetherAndAlone() throws IOException {
        Samples.extractTo(folder);
        var name = "05-ar-two-articles-in-one.txt";
        stack.ingest(folder.resolve(name));

        assertThat(explain(name).out())
                .anyMatch(line -> line.endsWith("enriched part 1 of 2"))
                .anyMatch(line -> line.endsWith("enriched part 2 of 2"));
        assertThat(explain(name + "#2").out())
                .noneMatch(line -> line.endsWith("enriched part 1 of 2"))
                .anyMatch(line -> line.endsWith("enriched part 2 of 2"))
                .anyMatch(line -> line.startsWith("  input         ") && line.endsWith(name));
    }

    @Test
    void shouldTellWhyADocumentWasRejectedByTheStreamOrAtIngest() throws IOException {
        var empty = Files.writeString(folder.resolve("dots.txt"), "... --- ...");
        var broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\": \"cut off");
        stack.ingest(empty, broken);

        assertThat(explain("dots.txt").out())
                .anyMatch(line -> line.endsWith("  version 1 rejected"))
                .anyMatch(line -> line.startsWith("  why           EMPTY_TEXT: "));
        assertThat(explain(broken + ":1").out())
                .anyMatch(line -> line.endsWith("  refused at ingest: MALFORMED"))
                .contains("  input         " + broken + ":1");
    }

    @Test
    void shouldTellOfADeadLetterAndItsReplay() {
        stack.send(bytes("unread"), bytes("no avro"));
        var first = explain("unread").out();
        Ran.khabar(stack.stack(), "dead-letters", "replay", "--execute", "--reason", "NOT_AVRO");
        stack.awaitMore(1);

        var told = explain("unread").out();

        assertThat(first)
                .anyMatch(line -> line.endsWith("  dead letter"))
                .anyMatch(line -> line.startsWith("  why           NOT_AVRO: "))
                .anyMatch(line -> line.matches("  dead letter   articles.dead-letters-\\d@\\d+, not replayed"));
        assertThat(told)
                .anyMatch(line -> line.matches("  dead letter   articles.dead-letters-\\d@\\d+, replayed 2.*"))
                .anyMatch(line -> line.matches("  replayed      from articles.dead-letters/\\d/\\d+, attempt 1"))
                .filteredOn(line -> line.endsWith("  dead letter"))
                .hasSize(2);
    }

    @Test
    void shouldTellScriptsTheSame() throws IOException {
        send("for-scripts", "https://scripts.example/1", "scripts.example", NEWS.text());

        var told = explain("for-scripts", "--json").out();

        assertThat(told).hasSize(1);
        var story = new JsonMapper().readTree(told.get(0));
        assertThat(story.get("rawId").asText()).isEqualTo("for-scripts");
        var chapter = story.get("chapters").get(0);
        assertThat(chapter.get("decision").get("outcome").asText()).isEqualTo("ENRICHED");
        assertThat(chapter.get("arrived").get("kept").asText()).isEqualTo("YES");
        assertThat(chapter.get("article").get("body").asText()).isNotEmpty();
        assertThat(story.get("articles").get(0).get("state").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void shouldSayInOneLineThatNothingIsKnown() {
        var told = explain("never-heard-of\u001b[2J");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err())
                .containsExactly("khabar explain: the topics know nothing of never-heard-of\\x1b[2J; it is no raw id,"
                        + " article id or address of theirs, or was removed by retention");
    }

    private static void send(String id, @Nullable String url, @Nullable String source, String text) {
        stack.send(RawDocument.newBuilder()
                .setId(id)
                .setUrl(url)
                .setSource(source)
                .setText(text)
                .build());
    }

    private static Ran explain(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "explain";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Ran.khabar(stack.stack(), all);
    }
}
