package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.separate.Separation.Rejected;
import org.khabar.enrich.separate.Separation.Separated;

/** What holds for any text at all. */
class RandomScrapesTest {
    private static final long SEED = 20261122L;
    private static final int ROUNDS = 3_000;
    private static final ArticleSeparator SEPARATOR = ArticleSeparator.load();
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\u00a0",
            "TT",
            "Read more",
            "قراءة المزيد",
            "Share on Facebook",
            "13 October 2021",
            "١٣ أكتوبر ٢٠٢١",
            "المصدر: تاس",
            "Comments",
            "A heading",
            "A heading",
            "Another heading of the page",
            "عنوان آخر في الصفحة",
            "A sentence that is long enough to be a paragraph of the article that we look for here.",
            "وقال المتحدث إن الأعمال ستنتهي قبل نهاية العام الحالي بحسب الجدول الزمني المعلن في الربيع.",
            "Ещё одно предложение, которое достаточно длинное, чтобы считаться абзацем статьи на этой странице.",
            "市政府周一宣布，新的儿童医院将于下个月正式开放，首批设有三百张病床。",
            "Boats in the harbour (Reuters)",
            "Boats in the harbour (Reuters)",
            "---",
            "42",
            "دبي-الساحل",
            "Ru En",
            "Is it true?",
            "A lead of another story that is cut somewhere in the middle of what it wanted to say because there is no");

    @Test
    void shouldLabelEveryVisibleLineOnceAndMakeBodiesOfInputLines() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            check(randomText(random), "seed %d, round %d".formatted(SEED, round));
        }
    }

    private static String randomText(Random random) {
        var lines = new ArrayList<String>();
        int count = random.nextInt(40);
        while (lines.size() < count) {
            lines.add(random.nextInt(10) == 0 ? randomLine(random) : PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join("\n", lines);
    }

    private static String randomLine(Random random) {
        return random.ints(random.nextInt(60), 0, 0x11000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void check(String text, String round) {
        var scrape = new Scrape(null, text, null, NOON);

        var separation = SEPARATOR.separate(scrape);

        assertThat(SEPARATOR.separate(scrape)).as(round).isEqualTo(separation);
        assertThat(labelled(text, separation)).as(round).isEqualTo(visible(text));
        if (separation instanceof Separated separated) {
            assertThat(separated.articles()).as(round).isNotEmpty().allSatisfy(article -> checkBody(article, text));
        } else {
            assertThat(((Rejected) separation).reason()).as(round).isNotEqualTo(RejectionReason.TOO_LARGE);
        }
    }

    private static void checkBody(SeparatedArticle article, String text) {
        var lines = LineReader.read(text).stream().map(Line::text).collect(Collectors.toCollection(HashSet::new));
        assertThat(article.body()).isNotBlank();
        assertThat(lines).containsAll(List.of(article.body().split("\n")));
    }

    private static List<Integer> visible(String text) {
        return LineReader.read(text).stream().map(Line::number).toList();
    }

    private static List<Integer> labelled(String text, Separation separation) {
        var visible = new HashSet<>(visible(text));
        var numbers = new ArrayList<Integer>();
        for (var range : separation.lines()) {
            for (int number = range.from(); number <= range.to(); number++) {
                if (visible.contains(number)) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }
}
