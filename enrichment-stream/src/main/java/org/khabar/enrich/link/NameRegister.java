package org.khabar.enrich.link;

import java.util.Arrays;
import java.util.List;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.morphology.Inflections;

/**
 * All names of a catalogue, passive ones too, by their words: what a mention that was found by other means may stand
 * for. Names of bodies that do not stand alone are among them: that it is a body that is named so was found already
 * (ليفربول). Immutable.
 */
final class NameRegister {
    private static final int MIN_STEM = 5;
    private static final int MIN_WORD = 3;
    private static final Inflections INFLECTIONS = Inflections.load();

    private final List<CatalogEntity> entities;
    private final NumberIndex exact;
    /** By their stems; short names, of which different ones have the same stem, by their case forms. */
    private final NumberIndex inOtherCases;

    /** Bodies whose names have a word for what they are, by the other words. */
    private final NumberIndex withoutKind;

    private final SpellingRegister spellings;

    NameRegister(EntityCatalog catalog) {
        entities = List.copyOf(catalog.entities());
        var byWords = new NumberIndex.Builder();
        var byCases = new NumberIndex.Builder();
        var byBareWords = new NumberIndex.Builder();
        var spoken = new SpellingRegister.Builder();
        for (int number = 0; number < entities.size(); number++) {
            for (var name : entities.get(number).names()) {
                var type = entities.get(number).type();
                if (!name.standsAlone() && type != EntityType.ORGANIZATION) {
                    continue;
                }
                var form = NameForm.of(type, name.text());
                add(form, name.language(), number, byWords, byCases);
                var bare = form.withoutKind();
                if (type == EntityType.ORGANIZATION && bare.identifying() < form.identifying()) {
                    byBareWords.add(Keys.of(type, bare.words()), number);
                }
                if (name.standsAlone()) {
                    spoken.add(entities.get(number), name, form.identifyingWords());
                }
            }
        }
        exact = byWords.build();
        inOtherCases = byCases.build();
        withoutKind = byBareWords.build();
        spellings = spoken.build();
    }

    private static void add(
            NameForm form, String language, int number, NumberIndex.Builder byWords, NumberIndex.Builder byCases) {
        byWords.add(Keys.of(form.type(), form.identifyingWords()), number);
        var stems = form.identifyingStems();
        if (isCertain(stems)) {
            byCases.add(Keys.of(form.type(), stems), number);
        } else {
            for (var other : INFLECTIONS.formsOf(form.words().get(0), language)) {
                byCases.add(Keys.of(form.type(), List.of(other)), number);
            }
        }
    }

    /**
     * Ids of what a name may stand for: things that are called so, to the letter or in another case, bodies also with
     * or without a word for what they are (منظمة اليونسكو, Liverpool FC); else the one thing whose name is spelled so in another way. None where there is no such thing, or several are spelled alike.
     */
    List<String> find(NameForm name) {
        var type = name.type();
        var words = name.identifyingWords();
        if (words.isEmpty() || isTooShort(words)) {
            return List.of();
        }
        var found = findAsWritten(name);
        if (found.length == 0 && type == EntityType.ORGANIZATION) {
            found = findWithoutKind(name);
        }
        if (found.length > 0) {
            return ids(found);
        }
        boolean place = type == EntityType.PERSON && exact.find(Keys.of(EntityType.LOCATION, words)).length > 0;
        return place ? List.of() : spellings.find(type, words);
    }

    private int[] findAsWritten(NameForm name) {
        var found = exact.find(Keys.of(name.type(), name.identifyingWords()));
        var stems = name.identifyingStems();
        if (found.length == 0 && isCertain(stems)) {
            found = inOtherCases.find(Keys.of(name.type(), stems));
        }
        return found.length == 0 ? inOtherCases.find(Keys.of(name.type(), name.identifyingWords())) : found;
    }

    private int[] findWithoutKind(NameForm name) {
        var bare = name.withoutKind();
        if (isTooShort(bare.words())) {
            return new int[0];
        }
        var found = bare.identifying() < name.identifying() ? findAsWritten(bare) : new int[0];
        return found.length == 0 ? withoutKind.find(Keys.of(EntityType.ORGANIZATION, bare.words())) : found;
    }

    /** Бэ and Jo are more often names of people, of which the recogniser took the first part for a place. */
    private static boolean isTooShort(List<String> words) {
        var only = words.size() == 1 ? words.get(0) : "";
        return !only.isEmpty() && only.length() < MIN_WORD && (NameWords.isLatin(only) || NameWords.isCyrillic(only));
    }

    /** Of short words different ones have the same stem. */
    private static boolean isCertain(List<String> stems) {
        return stems.size() > 1 || stems.get(0).length() >= MIN_STEM;
    }

    private List<String> ids(int[] numbers) {
        return Arrays.stream(numbers)
                .distinct()
                .mapToObj(number -> entities.get(number).id())
                .toList();
    }
}
