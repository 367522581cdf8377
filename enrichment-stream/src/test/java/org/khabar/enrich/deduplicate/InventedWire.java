package org.khabar.enrich.deduplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.Articles;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.Candidate;

/**
 * A stream of invented articles, a third of it copies of recent ones: as they were, with words changed, or cut. Words are
 * drawn as they are in languages, few often and many rarely, and each article ends with one of a few hundred standing
 * sentences, as sites have them, so that some keys are hot. The same seed gives the same articles.
 */
final class InventedWire {
    private static final int VOCABULARY = 50_000;
    private static final int STANDING_SENTENCES = 200;
    private static final int RECENT = 2_000;

    private final SplittableRandom random;
    private final String[] standing = new String[STANDING_SENTENCES];
    private final List<String> recent = new ArrayList<>();
    private int number;

    InventedWire(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < standing.length; i++) {
            standing[i] = words(20);
        }
    }

    /** The next articles, with their fingerprints. */
    List<Candidate> articles(int count) {
        var articles = new ArrayList<Candidate>(count);
        for (int i = 0; i < count; i++) {
            articles.add(article());
        }
        return articles;
    }

    private Candidate article() {
        var id = "https://site" + number % 500 + ".example/news/" + number;
        var article =
                Candidates.withBody(text() + " " + standing[random.nextInt(standing.length)], Candidates.candidate(id));
        var origin = new Origin(0, (long) number, Articles.NOON.plusMillis(number));
        number++;
        return Candidates.broughtBy(origin, article);
    }

    private String text() {
        if (!recent.isEmpty() && random.nextInt(3) == 0) {
            return copy(recent.get(random.nextInt(recent.size())));
        }
        var text = words(120 + random.nextInt(340));
        if (recent.size() < RECENT) {
            recent.add(text);
        } else {
            recent.set(random.nextInt(RECENT), text);
        }
        return text;
    }

    private String copy(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> text.substring(0, text.lastIndexOf(' ', text.length() * 3 / 4));
            default -> changed(text);
        };
    }

    private String changed(String text) {
        var words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(30) == 0) {
                words[i] = word();
            }
        }
        return String.join(" ", words);
    }

    private String words(int count) {
        var text = new StringBuilder(count * 8);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    // Of rank r with a probability of about 1/r (Zipf).
    private String word() {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        return "w" + Integer.toString(rank * 7_919, 36);
    }
}
