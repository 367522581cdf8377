package org.khabar.enrich.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much an article is about an entity, from 0 to 1: half for how often it is named, against the one named most often;
 * three tenths for how early in the body it is first named; two tenths if the title names it.
 */
final class Salience {
    private static final double FREQUENCY = 0.5;
    private static final double POSITION = 0.3;
    private static final double TITLE = 0.2;
    private static final double PRECISION = 1000;

    /** Arabic conjunction and preposition before a name. */
    private static final int MAX_CLITICS = 2;

    private final List<String> title;
    private final int bodyLength;
    private final int most;

    /**
     * @param title title of the article, null where it has none
     * @param bodyLength UTF-16 units of its body
     * @param entities all that the body names
     */
    Salience(@Nullable String title, int bodyLength, List<LinkedEntity> entities) {
        this.title = title == null ? List.of() : NameWords.stems(NameWords.of(title));
        this.bodyLength = bodyLength;
        this.most = entities.stream()
                .mapToInt(entity -> entity.mentions().size())
                .max()
                .orElse(1);
    }

    /** The salience of one of the entities, to three decimals. */
    double of(LinkedEntity entity) {
        double frequency = (double) entity.mentions().size() / most;
        double position = 1 - (double) entity.mentions().get(0).start() / bodyLength;
        double salience = FREQUENCY * frequency + POSITION * position + (isInTitle(entity) ? TITLE : 0);
        return Math.round(salience * PRECISION) / PRECISION;
    }

    private boolean isInTitle(LinkedEntity entity) {
        return !title.isEmpty() && entity.wordings().stream().anyMatch(this::names);
    }

    private boolean names(List<String> words) {
        for (int at = 0; !words.isEmpty() && at + words.size() <= title.size(); at++) {
            if (isWithClitics(title.get(at), words.get(0))
                    && title.subList(at + 1, at + words.size()).equals(words.subList(1, words.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithClitics(String word, String name) {
        int clitics = word.length() - name.length();
        boolean arabic = NameWords.isArabic(name);
        return word.equals(name) || (arabic && clitics > 0 && clitics <= MAX_CLITICS && word.endsWith(name));
    }
}
