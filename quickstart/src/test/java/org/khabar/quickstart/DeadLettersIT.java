package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.quickstart.stack.StackUnderTest.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.quickstart.stack.GeneratedNews;
import org.khabar.quickstart.stack.StackSize;
import org.khabar.quickstart.stack.StackUnderTest;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.RawDocument;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** What an operator does with dead letters, one after the other, on a stack that is at work. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersIT {
    private static final byte[] NO_TEXT = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF};
    private static final byte[] UNKNOWN_SCHEMA = {0, 0x7F, 0x7F, 0x7F, 0x7F, 1, 2, 3};

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static StackUnderTest stack;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(2, 1, 1));
        stack.send(bytes("no-avro"), bytes("just text \u001b[2J"), Map.of("scraper", bytes("s-1")));
        stack.send(null, null);
        stack.send(NO_TEXT, bytes("x"));
        stack.send(bytes("unknown"), UNKNOWN_SCHEMA);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void shouldListLettersAndHowManyThereAreForEachReason() {
        var all = deadLetters("list");
        var some = deadLetters("list", "--reason", "no_key,NOT_AVRO", "--stage", "decode", "--since", "1h");
        var none = deadLetters("list", "--until", "1h");

        assertThat(all.status()).isZero();
        assertThat(all.out()).hasSize(6);
        assertThat(all.out().get(5))
                .isEqualTo(
                        "4 dead letters (KEY_NOT_TEXT 1, NOT_AVRO 1, NO_KEY 1, UNKNOWN_SCHEMA 1); 0 of them replayed");
        assertThat(some.out()).hasSize(4).last().asString().startsWith("2 dead letters (NOT_AVRO 1, NO_KEY 1)");
        assertThat(none.out()).hasSize(2);
    }

    @Test
    @Order(2)
    void shouldShowALetterWithoutHarmToTheTerminal() {
        var letter = letters("--reason", "NOT_AVRO").get(0).get("letter").asText();

        var shown = deadLetters("show", letter);

        assertThat(shown.status()).isZero();
        assertThat(shown.out())
                .contains(
                        "letter     " + letter,
                        "  scraper = s-1",
                        "  khabar_dead_letter_reason = NOT_AVRO",
                        "value  14 bytes",
                        "  just text \\x1b[2J");
        assertThat(deadLetters("show", "0@999999").err())
                .containsExactly(
                        "khabar dead-letters show: there is no letter at articles.dead-letters-0@999999, or not"
                                + " any more");
        assertThat(deadLetters("show", "articles.raw-0@0").status()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void shouldSendNothingWhenItIsNotTold() {
        var before = stack.on(Topics.RAW).size();

        var preview = deadLetters("replay");

        assertThat(preview.status()).isZero();
        assertThat(preview.out())
                .hasSize(5)
                .last()
                .isEqualTo("4 letters would be sent. Nothing was sent; --execute sends them.");
        stack.awaitMore(0);
        assertThat(stack.on(Topics.RAW)).hasSize(before);
        assertThat(letters()).noneMatch(letter -> letter.get("replayed").asBoolean());
    }

    @Test
    @Order(4)
    void shouldSendTheOriginalBytesOnce() {
        var letters = places(letters());
        int before = stack.on(Topics.RAW).size();

        var sent = replay("--execute", letters);
        stack.awaitMore(4);
        var again = replay("--execute", letters);
        stack.awaitMore(0);

        assertThat(sent.status()).isZero();
        assertThat(sent.out()).last().isEqualTo("4 letters sent, 0 failed.");
        assertThat(again.status()).isZero();
        assertThat(again.out()).last().isEqualTo("0 letters sent, 0 failed, 4 replayed before.");
        var replayed = stack.on(Topics.RAW).stream().skip(before).toList();
        assertThat(replayed)
                .hasSize(4)
                .allMatch(record -> record.header(EventHeaders.REPLAY_ATTEMPTS).equals("1"));
        assertThat(replayed)
                .extracting(record -> Arrays.toString(record.input().key())
                        + Arrays.toString(record.input().value()))
                .containsExactlyInAnyOrder(
                        Arrays.toString(bytes("no-avro")) + Arrays.toString(bytes("just text \u001b[2J")),
                        "nullnull",
                        Arrays.toString(NO_TEXT) + Arrays.toString(bytes("x")),
                        Arrays.toString(bytes("unknown")) + Arrays.toString(UNKNOWN_SCHEMA));
        assertThat(replayed)
                .filteredOn(record -> record.header("scraper").equals("s-1"))
                .hasSize(1);
        assertThat(letters()).hasSize(8);
        assertThat(letters())
                .filteredOn(letter -> letter.get("replayed").asBoolean())
                .hasSize(4);
        assertThat(letters())
                .filteredOn(letter -> letter.get("attempts").asInt() == 1)
                .hasSize(4);
        assertThat(stack.audit().faults()).isEmpty();
    }

    @Test
    @Order(5)
    void shouldStopALoopAtTheLimit() {
        var limited = deadLetters("replay", "--execute", "--max-attempts", "1");
        assertThat(limited.out())
                .last()
                .isEqualTo("0 letters sent, 0 failed, 4 replayed before, 4 replayed too often.");

        for (int attempt = 2; attempt <= 3; attempt++) {
            assertThat(deadLetters("replay", "--execute").out())
                    .last()
                    .asString()
                    .startsWith("4 letters sent");
            stack.awaitMore(4);
        }
        var over = deadLetters("replay", "--execute");

        assertThat(over.status()).isZero();
        assertThat(over.out())
                .anyMatch(line ->
                        line.contains("TOO_MANY_ATTEMPTS") && line.contains("was replayed 3 times, of 3 allowed"))
                .last()
                .isEqualTo("0 letters sent, 0 failed, 12 replayed before, 4 replayed too often.");
    }

    @Test
    @Order(6)
    void shouldNotFollowAForgedHeaderToAnotherTopic() throws Exception {
        var forged = new ProducerRecord<>(Topics.DEAD_LETTERS.name(), bytes("forged"), bytes("poison"));
        EventHeaders.set(forged.headers(), DeadLetterHeaders.TOPIC, Topics.ENRICHED.name());
        EventHeaders.set(forged.headers(), DeadLetterHeaders.PARTITION, "0");
        EventHeaders.set(forged.headers(), DeadLetterHeaders.OFFSET, "0");
        EventHeaders.set(forged.headers(), DeadLetterHeaders.REASON, "FORGED");
        try (var producer = new KafkaProducer<>(
                stack.stack().clientSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(forged).get();
        }

        var replay = deadLetters("replay", "--execute", "--reason", "FORGED");
        stack.awaitMore(0);

        assertThat(replay.out())
                .hasSize(2)
                .first()
                .asString()
                .contains("its headers name articles.enriched, and dead letters come from articles.raw only");
        assertThat(stack.on(Topics.ENRICHED)).isEmpty();
    }

    @Test
    @Order(7)
    void shouldHealADocumentWhoseCauseIsMended() throws Exception {
        var registry = stack.stack().serdes().client();
        var probe = new AvroSchema("{\"type\": \"record\", \"name\": \"Probe\", \"fields\": []}");
        int next = registry.register("probe-value", probe) + 1;
        var document = RawDocument.newBuilder()
                .setId("healed")
                .setText(new GeneratedNews(5).text())
                .build();
        stack.send(bytes("healed"), withSchemaId(next, stack.serialised(document)));
        assertThat(letters("--reason", "UNKNOWN_SCHEMA", "--offset", "0", "--partition", "9"))
                .isEmpty();
        var letter = letters("--reason", "UNKNOWN_SCHEMA").stream()
                .filter(found -> found.get("keyText").asText().equals("healed"))
                .map(found -> found.get("letter").asText())
                .toList();

        var later = RawDocument.getClassSchema().toString().replaceFirst("A document as", "A page as");
        assertThat(registry.register("later-value", new AvroSchema(later))).isEqualTo(next);
        replay("--execute", letter);
        stack.awaitMore(1);

        assertThat(stack.values(Topics.ENRICHED, "healed", EnrichedArticle.class))
                .hasSize(1);
        assertThat(stack.audit().faults()).isEmpty();
    }

    @Test
    @Order(8)
    void shouldSayInOneLineThatNoBrokerAnswers() {
        var ran = Ran.run(
                "dead-letters",
                "list",
                "--bootstrap-servers",
                "localhost:1",
                "--set",
                "kafka.default.api.timeout.ms=3000");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).hasSize(1).first().asString().startsWith("khabar dead-letters list: ");
    }

    private static byte[] withSchemaId(int id, byte[] value) {
        return ByteBuffer.wrap(value.clone()).putInt(1, id).array();
    }

    private static Ran deadLetters(String... arguments) {
        return Ran.khabar(
                stack.stack(),
                Stream.concat(Stream.of("dead-letters"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static Ran replay(String option, List<String> letters) {
        return deadLetters(
                Stream.concat(Stream.of("replay", option), letters.stream()).toArray(String[]::new));
    }

    private static List<JsonNode> letters(String... filter) {
        var ran = deadLetters(
                Stream.concat(Stream.of("list", "--json"), Stream.of(filter)).toArray(String[]::new));
        return ran.out().stream().map(DeadLettersIT::json).toList();
    }

    private static List<String> places(List<JsonNode> letters) {
        return letters.stream().map(letter -> letter.get("letter").asText()).toList();
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
