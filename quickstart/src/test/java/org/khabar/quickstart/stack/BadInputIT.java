package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.quickstart.Samples;
import org.khabar.quickstart.stack.StackUnderTest.Ingested;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.topic.Topics;

/** Whatever is put in ends in its place with a reason, and the stream goes on. */
@Timeout(600)
class BadInputIT {
    private static final String CHROME = "14-ar-chrome-only.txt";
    private static final GeneratedNews NEWS = new GeneratedNews(71);
    private static StackUnderTest stack;
    private static int good;

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

    @AfterEach
    void streamShouldGoOnAndSumsAddUp() {
        var rawId = "good-" + ++good;

        stack.send(RawDocument.newBuilder().setId(rawId).setText(NEWS.text()).build());

        assertThat(stack.values(Topics.ENRICHED, rawId, EnrichedArticle.class)).hasSize(1);
        assertThat(stack.audit().faults()).isEmpty();
    }

    @Test
    void shouldRejectEmptyFile() throws IOException {
        var file = Files.writeString(folder.resolve("empty.txt"), "");

        var ingested = stack.ingest(file);

        assertThat(ingested.summary().sent()).isEqualTo(1);
        assertRejected("empty.txt", RejectionReason.EMPTY_TEXT, "separate", file.toString());
    }

    @Test
    void shouldRejectBinaryGarbage() throws IOException {
        var garbage = new byte[20_000];
        new SplittableRandom(5).nextBytes(garbage);
        var file = Files.write(folder.resolve("photo.txt"), garbage);

        var ingested = stack.ingest(file);

        assertRefused(ingested, file + ": UNKNOWN_ENCODING");
        assertRejected(file.toString(), RejectionReason.UNKNOWN_ENCODING, "ingest", file.toString());
    }

    @Test
    void shouldRejectGarbageThatIsNamedGzip() throws IOException {
        var file = Files.writeString(folder.resolve("news.jsonl.gz"), "no gzip at all");

        var ingested = stack.ingest(file);

        assertRefused(ingested, file + ": UNREADABLE");
        assertRejected(file.toString(), RejectionReason.UNREADABLE, "ingest", file.toString());
    }

    @Test
    void shouldRejectTextOfFiftyMegabytes() throws IOException {
        var file = folder.resolve("huge.txt");
        try (var writer = Files.newBufferedWriter(file)) {
            var paragraph = NEWS.words(500) + "\n";
            for (long bytes = 0; bytes < 50_000_000; bytes += StackUnderTest.bytes(paragraph).length) {
                writer.write(paragraph);
            }
        }

        var ingested = stack.ingest(file);

        assertRefused(ingested, file + ": TOO_LARGE");
        assertRejected(file.toString(), RejectionReason.TOO_LARGE, "ingest", file.toString());
    }

    @Test
    void shouldRejectLineOfFiftyMegabytesAndReadTheNext() throws IOException {
        var file = folder.resolve("lines.jsonl");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("{\"id\": \"huge-line\", \"text\": \"" + "x".repeat(50_000_000) + "\"}\n");
            writer.write("{\"id\": \"after-huge-line\", \"text\": \"" + NEWS.words(80) + ".\"}\n");
        }

        var ingested = stack.ingest(file);

        assertRefused(ingested, file + ":1: TOO_LARGE");
        assertRejected(file + ":1", RejectionReason.TOO_LARGE, "ingest", file + ":1");
        assertThat(stack.values(Topics.ENRICHED, "after-huge-line", EnrichedArticle.class))
                .hasSize(1);
    }

    @Test
    void shouldRejectInvalidJsonWithFileAndLineAndReadTheRest() throws IOException {
        var file = Files.writeString(folder.resolve("news.jsonl"), """
                {"id": "before", "text": "%s."}
                {"id": "cut off", "text": "
                ["an", "array"]
                {"id": "no text"}
                {"id": "after", "text": "%s."}
                """.formatted(NEWS.words(80), NEWS.words(80)));

        var ingested = stack.ingest(file);

        assertThat(ingested.summary().rejectedByReason()).containsExactly(entry(RejectionReason.MALFORMED, 3L));
        assertThat(ingested.errors().lines())
                .hasSize(3)
                .allMatch(line -> line.contains(": MALFORMED: "))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly("rejected " + file + ":2", "rejected " + file + ":3", "rejected " + file + ":4");
        assertRejected(file + ":2", RejectionReason.MALFORMED, "ingest", file + ":2");
        assertThat(stack.values(Topics.ENRICHED, "before", EnrichedArticle.class))
                .hasSize(1);
        assertThat(stack.values(Topics.ENRICHED, "after", EnrichedArticle.class))
                .hasSize(1);
    }

    @Test
    void shouldRejectTextThatIsOnlyChromeAndSayWhatItsLinesAre() throws IOException {
        Samples.extractTo(folder);
        var file = folder.resolve(CHROME);

        stack.ingest(file);

        assertRejected(CHROME, RejectionReason.ONLY_CHROME, "separate", file.toString());
        assertThat(stack.values(Topics.DECISIONS, CHROME, Decision.class))
                .singleElement()
                .satisfies(decision -> assertThat(decision.getLines()).isNotEmpty());
    }

    @Test
    void shouldWithdrawArticleWhenItsDocumentIsRetracted() {
        stack.send(document("known", NEWS.text()));

        var origin = stack.send(StackUnderTest.bytes("known"), null);

        assertThat(stack.decisionsOn(origin))
                .extracting(Decision::getOutcome, Decision::getReason)
                .containsExactly(tuple(Outcome.RETRACTED, "WITHDRAWN"));
        assertThat(stack.on(Topics.ENRICHED, "known"))
                .extracting(StackUnderTest.Found::key, read -> read.value() == null)
                .containsExactly(tuple("known", false), tuple("known", true));
    }

    @Test
    void shouldSayThatNothingIsHeldWhenUnknownDocumentIsRetracted() {
        var origin = stack.send(StackUnderTest.bytes("never heard of"), null);

        assertThat(stack.decisionsOn(origin))
                .extracting(Decision::getOutcome, Decision::getReason)
                .containsExactly(tuple(Outcome.RETRACTED, "NOTHING_HELD"));
        assertThat(stack.on(Topics.ENRICHED, "never heard of")).isEmpty();
    }

    @Test
    void shouldMakeDeadLetterOfRecordWithoutKeyAndValue() {
        var origin = stack.send(null, null);

        assertDeadLetter(origin, null, null, "NO_KEY");
    }

    @Test
    void shouldMakeDeadLetterOfDocumentWithoutKey() {
        var value = stack.serialised(document("lost", NEWS.text()));

        var origin = stack.send(null, value);

        assertDeadLetter(origin, null, value, "NO_KEY");
    }

    @Test
    void shouldMakeDeadLetterOfKeyThatIsNoText() {
        byte[] key = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF};
        var value = stack.serialised(document("lost", NEWS.text()));

        var origin = stack.send(key, value);

        assertDeadLetter(origin, key, value, "KEY_NOT_TEXT");
    }

    @ParameterizedTest
    @CsvSource({"'',NOT_AVRO", "just text,NOT_AVRO", "{},NOT_AVRO"})
    void shouldMakeDeadLetterOfValueThatIsNotAvro(String value, String reason) {
        var origin = stack.send(StackUnderTest.bytes("no-avro"), StackUnderTest.bytes(value));

        assertDeadLetter(origin, StackUnderTest.bytes("no-avro"), StackUnderTest.bytes(value), reason);
    }

    @Test
    void shouldMakeDeadLetterOfUnknownSchema() {
        byte[] value = {0, 0x7F, 0x7F, 0x7F, 0x7F, 1, 2, 3};

        var origin = stack.send(StackUnderTest.bytes("unknown-schema"), value);

        assertDeadLetter(origin, StackUnderTest.bytes("unknown-schema"), value, "UNKNOWN_SCHEMA");
    }

    @Test
    void shouldMakeDeadLetterOfDocumentThatIsCutOff() {
        var whole = stack.serialised(document("cut-off", NEWS.text()));
        var value = Arrays.copyOf(whole, whole.length / 2);

        var origin = stack.send(StackUnderTest.bytes("cut-off"), value);

        assertDeadLetter(origin, StackUnderTest.bytes("cut-off"), value, "UNREADABLE_VALUE");
    }

    @Test
    void shouldMakeDeadLetterOfAnotherRecord() {
        var rejection = Rejection.newBuilder()
                .setRawId("x")
                .setReason(RejectionReason.MALFORMED)
                .setDetail("")
                .setStage("ingest")
                .build();
        var value = Topics.REJECTED
                .valueSerde(stack.stack().serdes())
                .serializer()
                .serialize(Topics.REJECTED.name(), rejection);

        var origin = stack.send(StackUnderTest.bytes("another-record"), value);

        assertDeadLetter(origin, StackUnderTest.bytes("another-record"), value, "NOT_A_DOCUMENT");
    }

    private static RawDocument document(String id, String text) {
        return RawDocument.newBuilder().setId(id).setText(text).build();
    }

    private static void assertRefused(Ingested ingested, String told) {
        assertThat(ingested.summary().rejected()).isEqualTo(1);
        assertThat(ingested.errors()).contains("rejected " + told);
    }

    private static void assertRejected(String rawId, RejectionReason reason, String stage, String input) {
        assertThat(stack.values(Topics.REJECTED, rawId, Rejection.class))
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.getReason()).isEqualTo(reason);
                    assertThat(rejection.getDetail()).isNotBlank();
                    assertThat(rejection.getStage()).isEqualTo(stage);
                    assertThat(rejection.getInput()).isEqualTo(input);
                });
    }

    private static void assertDeadLetter(
            RecordMetadata origin, byte @Nullable [] key, byte @Nullable [] value, String reason) {
        assertThat(stack.decisionsOn(origin))
                .extracting(Decision::getOutcome, Decision::getReason)
                .containsExactly(tuple(Outcome.DEAD_LETTER, reason));
        assertThat(stack.on(Topics.DEAD_LETTERS))
                .filteredOn(letter ->
                        letter.header(DeadLetterHeaders.PARTITION).equals(Integer.toString(origin.partition()))
                                && letter.header(DeadLetterHeaders.OFFSET).equals(Long.toString(origin.offset())))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.input().key()).isEqualTo(key);
                    assertThat(letter.input().value()).isEqualTo(value);
                    assertThat(letter.header(DeadLetterHeaders.TOPIC)).isEqualTo(Topics.RAW.name());
                    assertThat(letter.header(DeadLetterHeaders.REASON)).isEqualTo(reason);
                    assertThat(letter.header(DeadLetterHeaders.DETAIL)).isNotBlank();
                });
    }
}
