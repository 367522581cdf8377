package org.khabar.quickstart.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.khabar.quickstart.stack.GeneratedNews.Written;

/**
 * Generated articles as JSON lines, without an end: of every twelve, nine are originals, one has the text of an earlier one
 * under another id, one has it without the last paragraph, and one is an earlier one again.
 */
public final class NewsLines {
    /** From how far back a document comes again. */
    private static final int REFETCHED_WITHIN = 200;

    private final GeneratedNews news;
    private final SplittableRandom random;
    private final List<String> lines = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int copies;
    private int refetches;

    /**
     * @param news where the texts come from
     * @param random chooses what comes again
     */
    NewsLines(GeneratedNews news, SplittableRandom random) {
        this.news = news;
        this.random = random;
    }

    /** One more document. */
    public String next() {
        int number = lines.size();
        int place = number % 12;
        if (place == 5 || place == 10) {
            var text = texts.get(random.nextInt(texts.size()));
            copies++;
            lines.add(line("copy-" + number, place == 5 ? text : GeneratedNews.withoutLastParagraph(text)));
        } else if (place == 11) {
            refetches++;
            lines.add(lines.get(number - 1 - random.nextInt(Math.min(number, REFETCHED_WITHIN))));
        } else {
            texts.add(news.text());
            lines.add(line("original-" + number, texts.get(texts.size() - 1)));
        }
        return lines.get(number);
    }

    /** What there is so far. */
    public Written written() {
        return new Written(texts.size(), copies, refetches);
    }

    /** All lines so far. */
    List<String> all() {
        return List.copyOf(lines);
    }

    private static String line(String id, String text) {
        return "{\"id\": \"%s\", \"source\": \"generated.example\", \"text\": \"%s\"}"
                .formatted(id, text.replace("\n", "\\n"));
    }
}
