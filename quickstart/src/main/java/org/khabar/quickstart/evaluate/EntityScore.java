package org.khabar.quickstart.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.train.ConllFile.GoldSentence;
import org.khabar.enrich.tagger.train.ConllFile.Name;

/** Compares the mentions in sentences with the names that are there, by words: a mention is right if span and type are. */
final class EntityScore {
    private final List<EntityType> types;
    private final Map<EntityType, long[]> counts = new EnumMap<>(EntityType.class);
    private final List<Miss> misses = new ArrayList<>();
    private int sentences;

    /**
     * A sentence with mistakes.
     *
     * @param wrong names found that are not there
     * @param missed names there that were not found
     * @param text the sentence
     */
    record Miss(List<String> wrong, List<String> missed, String text) {
        int size() {
            return wrong.size() + missed.size();
        }
    }

    /** Scores mentions of these types, which are those of the gold sentences, and leaves others out. */
    EntityScore(Collection<EntityType> types) {
        this.types = types.stream().sorted().toList();
        types.forEach(type -> counts.put(type, new long[3]));
    }

    /** Adds a sentence. */
    void add(GoldSentence gold, List<EntityMention> mentions) {
        sentences++;
        var found = found(gold, mentions);
        var there = new LinkedHashSet<>(gold.names());
        var wrong = new ArrayList<String>();
        var missed = new ArrayList<String>();
        for (var name : found) {
            boolean right = there.contains(name);
            count(name.type())[right ? 0 : 1]++;
            if (!right) {
                wrong.add(describe(gold, name));
            }
        }
        for (var name : there) {
            if (!found.contains(name)) {
                count(name.type())[2]++;
                missed.add(describe(gold, name));
            }
        }
        if (!wrong.isEmpty() || !missed.isEmpty()) {
            misses.add(new Miss(wrong, missed, gold.text()));
        }
    }

    int sentences() {
        return sentences;
    }

    List<EntityType> types() {
        return types;
    }

    /** How the names of a type fared. */
    Counts of(EntityType type) {
        var all = count(type);
        return new Counts(all[0], all[1], all[2]);
    }

    /** How all names fared. */
    Counts total() {
        long right = 0;
        long wrong = 0;
        long missed = 0;
        for (var type : types) {
            right += of(type).right();
            wrong += of(type).wrong();
            missed += of(type).missed();
        }
        return new Counts(right, wrong, missed);
    }

    /** The sentences with most mistakes. */
    List<Miss> worst(int count) {
        return misses.stream()
                .sorted(Comparator.comparingInt(Miss::size).reversed())
                .limit(count)
                .toList();
    }

    private long[] count(EntityType type) {
        return counts.getOrDefault(type, new long[3]);
    }

    /** A clitic that is left outside a mention counts as inside, as its word is one in the gold data. */
    private Set<Name> found(GoldSentence gold, List<EntityMention> mentions) {
        var found = new LinkedHashSet<Name>();
        for (var mention : mentions) {
            int start = 0;
            int first = -1;
            int last = -1;
            for (int word = 0; word < gold.words().size(); word++) {
                int end = start + gold.words().get(word).length();
                if (start < mention.end() && mention.start() < end) {
                    first = first < 0 ? word : first;
                    last = word;
                }
                start = end + 1;
            }
            if (types.contains(mention.type()) && first >= 0) {
                found.add(new Name(mention.type(), first, last));
            }
        }
        return found;
    }

    private static String describe(GoldSentence gold, Name name) {
        return name.type() + " " + String.join(" ", gold.words().subList(name.first(), name.last() + 1));
    }
}
