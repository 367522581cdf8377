package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.RawDocument;
import org.khabar.schema.RecurringLine;
import org.khabar.schema.SourceLines;
import org.khabar.schema.topic.Topics;

/** What the stream learns of a site is the same however many partitions and instances share the work. */
@Timeout(600)
class SourceMemoryIT {
    private static final List<String> SITES = List.of("gazette.example", "herald.example");
    private static final int ARTICLES = 40;

    private static final String BOX =
            "يكتب البستاني كل يوم جمعة عن الحدائق ويجيب عن أسئلة القراء الذين يراسلونه من القرى.";
    private static final String HEADING = "من الضفة الأخرى للخليج";
    private static final String SELDOM = "هذه الصفحة من أرشيف الجريدة الذي يحفظه متطوعون منذ عشرين عاماً.";

    @Test
    void shouldLearnTheSameOnAnyNumberOfPartitions() throws Exception {
        var onOne = learned(new StackSize(1, 1, 1));
        var onFour = learned(new StackSize(4, 2, 1));

        assertThat(onOne).isEqualTo(onFour);
        assertThat(onOne.keySet()).containsExactlyInAnyOrderElementsOf(SITES);
        assertThat(onOne.values()).allSatisfy(lines -> assertThat(lines).hasSize(2));
    }

    /** Hashes of the lines that were learned of each site in the end; fails unless they are gone from later articles. */
    private static Map<String, Set<Long>> learned(StackSize size) throws Exception {
        try (var stack = StackUnderTest.start(size)) {
            publish(stack, 0, ARTICLES);
            var learned = read(stack.stack());

            publish(stack, ARTICLES, ARTICLES + 4);
            for (int number = ARTICLES; number < ARTICLES + 4; number++) {
                for (var site : SITES) {
                    assertThat(stack.values(Topics.ENRICHED, site + "/" + number, EnrichedArticle.class))
                            .singleElement()
                            .satisfies(article -> assertThat(article.getBody())
                                    .doesNotContain(BOX)
                                    .doesNotContain(HEADING));
                }
            }
            assertThat(stack.audit().faults()).isEmpty();
            return learned;
        }
    }

    private static void publish(StackUnderTest stack, int from, int to) throws Exception {
        var news = new GeneratedNews(23L + from);
        var sent = new ArrayList<RawDocument>();
        for (int number = from; number < to; number++) {
            for (var site : SITES) {
                sent.add(document(news, site, number));
            }
        }
        stack.sendAll(sent);
    }

    private static RawDocument document(GeneratedNews news, String site, int number) {
        var paragraphs = news.text().split("\n\n");
        var lines = new ArrayList<>(List.of(paragraphs));
        lines.add(2, BOX);
        lines.add(4, HEADING);
        if (number % 20 == 0) {
            lines.add(3, SELDOM);
        }
        return RawDocument.newBuilder()
                .setId(site + "/" + number)
                .setSource(site)
                .setText(String.join("\n", lines))
                .build();
    }

    private static Map<String, Set<Long>> read(LocalStack stack) {
        var learned = new HashMap<String, Set<Long>>();
        var values = Topics.SOURCE_LINES.valueSerde(stack.serdes()).deserializer();
        try (var reader = new TopicsReader(stack.clientSettings(), List.of(Topics.SOURCE_LINES))) {
            reader.readToEnd(input -> {
                SourceLines lines = values.deserialize(input.topic(), input.value());
                var hashes = new HashSet<Long>();
                lines.getLines().stream().map(RecurringLine::getLine).forEach(hashes::add);
                learned.put(lines.getSource(), hashes);
            });
        }
        return learned;
    }
}
