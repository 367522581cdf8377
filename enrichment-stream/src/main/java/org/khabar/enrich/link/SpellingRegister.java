package org.khabar.enrich.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;

/**
 * Names by the skeleton of their sounds, so that a spelling that nobody wrote down is found, also in another script. A
 * skeleton only proposes; the sounds, word by word, decide. People are found by their full names, or by a long last name
 * that the catalogue lists alone; places by long names, and only those that the news often names. Immutable.
 */
final class SpellingRegister {
    /** Consonants that a skeleton needs: the full name of a person, a last name alone, a place. */
    private static final int MIN_FULL = 4;

    private static final int MIN_SINGLE = 5;
    private static final int MIN_PLACE = 5;

    /** Words with so few consonants have many neighbours. */
    private static final int SHORT_WORD = 2;

    /** Distance that two spellings of a word may have, by the number of its sounds: where one script leaves out vowels. */
    private static final double ARABIC_AND_OTHER = 0.08;

    private static final double ELSE = 0.045;
    private static final double SHORT = 0.05;
    private static final double SHORTEST = 0.02;

    /** Languages whose names are written as they sound, in scripts that {@link Sounds} knows. */
    private static final Set<String> SPOKEN =
            Set.of("ar", "fa", "ur", "ckb", "ru", "uk", "en", "fr", "de", "es", "it", "pt", "tr", "ku");

    /** Endings of oblique cases that have a consonant. */
    private static final Pattern OBLIQUE = Pattern.compile("(?<=[а-я]{3})(ого|его|ому|ему|ым|им|ом|ем)$");

    private final List<CatalogEntity> owners;
    private final List<String> texts;
    private final NumberIndex bySkeleton;

    private SpellingRegister(Builder builder) {
        owners = List.copyOf(builder.owners);
        texts = List.copyOf(builder.texts);
        bySkeleton = builder.entries.build();
    }

    /** Takes names one by one. */
    static final class Builder {
        private final List<CatalogEntity> owners = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final NumberIndex.Builder entries = new NumberIndex.Builder();

        /** Adds a name that stands alone, given its words too. */
        void add(CatalogEntity entity, CatalogName name, List<String> words) {
            if (SPOKEN.contains(name.language()) && isOftenNamed(entity)) {
                sounds(words).flatMap(sounds -> key(entity.type(), sounds)).ifPresent(key -> {
                    entries.add(key, owners.size());
                    owners.add(entity);
                    texts.add(name.text());
                });
            }
        }

        SpellingRegister build() {
            return new SpellingRegister(this);
        }
    }

    private static boolean isOftenNamed(CatalogEntity entity) {
        return switch (entity.type()) {
            case PERSON -> true;
            case LOCATION -> !entity.names().stream().allMatch(CatalogName::passive);
            default -> false;
        };
    }

    /** The id of the only thing of a type whose name sounds so; empty where there is none or several. */
    List<String> find(EntityType type, List<String> words) {
        if (type == EntityType.LOCATION && words.stream().anyMatch(NameWords::isAdjective)) {
            return List.of();
        }
        var found = matching(type, words);
        if (found.isEmpty()) {
            var nominative = words.stream()
                    .map(word -> OBLIQUE.matcher(word).replaceFirst(""))
                    .toList();
            found = nominative.equals(words) ? found : matching(type, nominative);
        }
        return found.size() == 1 ? List.copyOf(found) : List.of();
    }

    private Set<String> matching(EntityType type, List<String> words) {
        var found = new HashSet<String>();
        sounds(words)
                .ifPresent(sounds -> key(type, sounds).ifPresent(key -> {
                    for (int number : bySkeleton.find(key)) {
                        if (mayMean(owners.get(number), texts.get(number), words)
                                && soundAlike(sounds, texts.get(number), allowed(words, texts.get(number)))) {
                            found.add(owners.get(number).id());
                        }
                    }
                }));
        return found;
    }

    /**
     * Where the catalogue has names in the script of the text, the spelling is compared with these; in Latin letters names are
     * not spelled anew.
     */
    private static boolean mayMean(CatalogEntity owner, String name, List<String> words) {
        if (NameWords.areInOneScript(words.get(0), name)) {
            return !NameWords.isLatin(name);
        }
        return owner.names().stream()
                .filter(other ->
                        other.standsAlone() && NameWords.of(other.text()).size() == words.size())
                .noneMatch(other -> NameWords.areInOneScript(words.get(0), other.text()));
    }

    private static double allowed(List<String> words, String name) {
        boolean one = NameWords.areInOneScript(words.get(0), name);
        boolean arabic = NameWords.isArabic(words.get(0)) || NameWords.isArabic(name);
        return arabic && !one ? ARABIC_AND_OTHER : ELSE;
    }

    /** The sounds of each word; nothing where a word has none, which is of a script that is not known. */
    private static Optional<List<String>> sounds(List<String> words) {
        var sounds = NameWords.spoken(words).stream().map(Sounds::of).toList();
        // Abd al-Rahman alone is a first name.
        boolean firstName = sounds.size() == 1 && words.size() > 1;
        return sounds.isEmpty() || firstName || sounds.contains("") ? Optional.empty() : Optional.of(sounds);
    }

    private static Optional<Long> key(EntityType type, List<String> sounds) {
        var skeletons = sounds.stream().map(Sounds::skeleton).toList();
        int consonants = skeletons.stream().mapToInt(String::length).sum();
        return consonants < minimum(type, sounds.size()) ? Optional.empty() : Optional.of(Keys.of(type, skeletons));
    }

    private static int minimum(EntityType type, int words) {
        return switch (type) {
            case PERSON -> words == 1 ? MIN_SINGLE : MIN_FULL;
            case LOCATION -> MIN_PLACE;
            default -> Integer.MAX_VALUE;
        };
    }

    private static boolean soundAlike(List<String> one, String name, double allowed) {
        var other = sounds(NameWords.of(name)).orElse(List.of());
        if (one.size() != other.size()) {
            return false;
        }
        for (int word = 0; word < one.size(); word++) {
            var sounds = one.get(word);
            int length = Math.max(sounds.length(), other.get(word).length());
            double limit = Math.min(allowed, limit(sounds));
            if (SoundDistance.between(sounds, other.get(word)) > limit * length) {
                return false;
            }
        }
        return true;
    }

    private static double limit(String sounds) {
        int consonants = Sounds.skeleton(sounds).length();
        if (consonants > SHORT_WORD) {
            return ARABIC_AND_OTHER;
        }
        return consonants == SHORT_WORD ? SHORT : SHORTEST;
    }
}
