package org.khabar.quickstart.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/** Texts of exactly the size that is accepted pass all the way, whatever they are made of, and no larger one does. */
@Timeout(600)
class LargestTextIT {
    private static final int MAX_TEXT_BYTES = 262_144;
    private static final GeneratedNews NEWS = new GeneratedNews(262);
    private static StackUnderTest stack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(2, 1, 1));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("prose", filled(number -> NEWS.words(40) + ".\n\n")),
                Arguments.of("one-line", filled(number -> NEWS.words(40) + " ")),
                Arguments.of("names", filled(number -> "مصر قطر دبي تونس موسكو روسيا ")),
                Arguments.of(
                        "lines-of-names", filled(number -> number + " وزارة الخارجية في مصر وروسيا والصين وقطر.\n")),
                Arguments.of("dates", filled(LargestTextIT::date)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void shouldEnrichLargestText(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".txt"), text);

        var ingested = stack.ingest(file);

        assertThat(ingested.summary().sent()).isEqualTo(1);
        assertThat(stack.values(Topics.DECISIONS, name + ".txt", Decision.class))
                .allMatch(decision -> decision.getOutcome() == Outcome.ENRICHED)
                .allMatch(decision -> decision.getStageFailures().isEmpty());
        assertThat(bodyBytes(name + ".txt")).isGreaterThan(MAX_TEXT_BYTES * 9 / 10);
        assertThat(stack.audit().faults()).isEmpty();
    }

    @Test
    void shouldEndLargestTextOfOneLetterLinesOnceInsteadOfFailing() throws IOException {
        var file = Files.writeString(folder.resolve("letters.txt"), filled(number -> number % 2 == 0 ? "ب\n" : "x\n"));

        stack.ingest(file);

        assertThat(stack.values(Topics.DECISIONS, "letters.txt", Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.getOutcome()).isIn(Outcome.ENRICHED, Outcome.REJECTED);
                    assertThat(decision.getLines()).hasSizeLessThanOrEqualTo(1_000);
                });
        assertThat(stack.audit().faults()).isEmpty();
    }

    @Test
    void shouldRejectTextOfOneByteMore() throws IOException {
        var file = Files.writeString(folder.resolve("over.txt"), filled(number -> NEWS.words(40) + ".\n\n") + "a");

        var ingested = stack.ingest(file);

        assertThat(ingested.errors()).contains(file + ": TOO_LARGE: text has 262145 bytes of UTF-8, more than 262144");
        assertThat(stack.on(Topics.RAW, "over.txt")).isEmpty();
    }

    @Test
    void shouldRejectTextOfOneByteMoreThatCameAnotherWay() {
        var text = filled(number -> NEWS.words(40) + ".\n\n") + "a";

        stack.send(RawDocument.newBuilder().setId("over").setText(text).build());

        assertThat(stack.values(Topics.REJECTED, "over", Rejection.class))
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
                    assertThat(rejection.getStage()).isEqualTo("separate");
                });
        assertThat(stack.audit().faults()).isEmpty();
    }

    @AfterEach
    void everythingShouldFitOnItsTopic() {
        assertThat(Topics.all().stream().flatMap(topic -> stack.on(topic).stream()))
                .allMatch(read -> read.input().serializedValueSize() < Topic.MAX_RECORD_BYTES);
    }

    @Test
    void shouldGiveEveryRecordAnIdOfItsOwn() throws IOException {
        var file = Files.writeString(
                folder.resolve("ids.txt"), NEWS.text() + "\n\n" + "مصر وقطر ومصر ثم مصر. ".repeat(30));

        stack.ingest(file);

        var mentions = stack.on(Topics.MENTIONS, "ids.txt");
        assertThat(mentions).hasSizeGreaterThan(60);
        assertThat(mentions)
                .extracting(mention -> mention.header(EventHeaders.ID))
                .doesNotHaveDuplicates();
    }

    private static int bodyBytes(String rawId) {
        return stack.values(Topics.ENRICHED, rawId, EnrichedArticle.class).stream()
                .mapToInt(article -> article.getBody().getBytes(UTF_8).length)
                .sum();
    }

    /** Dates that are all different, as densely as they can be written. */
    private static String date(int number) {
        return (number == 0 ? "أيام " : "") + (1 + number % 28) + "/" + (1 + number / 28 % 12) + "/"
                + (1900 + number / 336 % 120) + " ";
    }

    /** Parts in a row up to exactly the largest size, with full stops where the last part does not fit. */
    private static String filled(IntFunction<String> parts) {
        var text = new StringBuilder();
        int bytes = 0;
        for (int number = 0; ; number++) {
            var part = parts.apply(number);
            int length = part.getBytes(UTF_8).length;
            if (bytes + length > MAX_TEXT_BYTES) {
                return text.append(".".repeat(MAX_TEXT_BYTES - bytes)).toString();
            }
            text.append(part);
            bytes += length;
        }
    }
}
