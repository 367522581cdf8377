package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.morphology.Inflections;
import org.khabar.enrich.text.TsvResource;
import org.khabar.enrich.words.Tokeniser;
import org.khabar.enrich.words.Tokens;

/**
 * Every name of the catalogue, ready to be found: folded words, surnames of known people, case forms, bodies that have no
 * id of their own, and phrases that are no names. Immutable once built.
 */
final class NameIndex {
    private static final String BODIES = "bodies-without-id.tsv";
    private static final String PHRASES = "phrases-that-name-nothing.tsv";
    private static final int MAX_WORDS = Long.SIZE;
    private static final int MAX_ACRONYM_LETTERS = 3;

    private final Vocabulary vocabulary = new Vocabulary();
    private final NameTrie trie = new NameTrie();
    private final BitSet givenNames = new BitSet();
    private final BitSet childOf = new BitSet();
    private final Map<Integer, Set<Character>> initials = new HashMap<>();
    private final int[] within;

    private final Surnames surnames = Surnames.load();
    private final Inflections inflections = Inflections.load();
    private final List<Inflected> toInflect = new ArrayList<>();

    /** A name whose words have case forms, kept until all names are in, so that no form hides a name. */
    private record Inflected(Tokens words, String language) {}

    NameIndex(EntityCatalog catalog) {
        surnames.childOf().forEach(word -> childOf.set(vocabulary.add(word)));
        var entities = List.copyOf(catalog.entities());
        within = withinOf(entities);
        for (int number = 0; number < entities.size(); number++) {
            addEntity(number, entities.get(number));
        }
        for (var columns : new TsvResource(NameIndex.class, BODIES).rows(2)) {
            addUnknown(columns, EntityType.ORGANIZATION);
        }
        for (var columns : new TsvResource(NameIndex.class, PHRASES).rows(2)) {
            addUnknown(columns, null);
        }
        toInflect.forEach(this::addForms);
        toInflect.clear();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    NameTrie trie() {
        return trie;
    }

    /** True for a word such as بن, behind which a name is that of a father. */
    boolean isChildOf(int word) {
        return word != Vocabulary.UNKNOWN && childOf.get(word);
    }

    /** True where a full name of a person begins with a folded letter. */
    boolean hasInitial(int entity, char letter) {
        return initials.getOrDefault(entity, Set.of()).contains(letter);
    }

    /** True for a word that begins the full name of a known person. */
    boolean isGivenName(int word) {
        return word != Vocabulary.UNKNOWN && givenNames.get(word);
    }

    /** Number of the place that an entity lies in, or {@link NameReading#NO_ENTITY}. */
    int within(int entity) {
        return within[entity];
    }

    private static int[] withinOf(List<CatalogEntity> entities) {
        Map<String, Integer> numbers = new HashMap<>();
        entities.forEach(entity -> numbers.put(entity.id(), numbers.size()));
        var within = new int[entities.size()];
        Arrays.setAll(within, number -> {
            var place = entities.get(number).within();
            return place == null ? NameReading.NO_ENTITY : numbers.getOrDefault(place, NameReading.NO_ENTITY);
        });
        return within;
    }

    private void addEntity(int number, CatalogEntity entity) {
        for (var name : entity.names()) {
            if (name.passive()) {
                continue;
            }
            add(number, List.of(entity.id()), entity.type(), name);
            if (entity.type() == EntityType.PERSON && name.standsAlone()) {
                addPersonParts(number, entity, name);
            }
        }
    }

    private void addPersonParts(int number, CatalogEntity person, CatalogName name) {
        var tokens = Tokeniser.tokenise(name.text());
        if (tokens.count() > 1) {
            givenNames.set(vocabulary.add(tokens.text(0)));
            initials.computeIfAbsent(number, key -> new HashSet<>()).add(tokens.letter(0));
        }
        for (var surname : surnames.of(name.text(), name.language())) {
            add(number, List.of(person.id()), person.type(), new CatalogName(name.language(), "", surname, true));
        }
    }

    private void addUnknown(String[] languageAndName, @Nullable EntityType type) {
        var name = new CatalogName(languageAndName[0], "", languageAndName[1], false);
        add(NameReading.NO_ENTITY, List.of(), type, name);
    }

    private void add(int entity, List<String> ids, @Nullable EntityType type, CatalogName name) {
        var tokens = Tokeniser.tokenise(name.context() + " " + name.text());
        if (tokens.count() == 0 || tokens.count() > MAX_WORDS) {
            throw new IllegalStateException("No name that can be found: " + name);
        }
        int node = NameTrie.ROOT;
        for (int token = 0; token < tokens.count(); token++) {
            node = trie.addChild(node, vocabulary.add(tokens.text(token)));
        }
        trie.addReading(node, reading(entity, ids, type, name, tokens));
        if (inflections.hasFormsIn(name.language())) {
            toInflect.add(new Inflected(tokens, name.language()));
        }
    }

    private static NameReading reading(
            int entity, List<String> ids, @Nullable EntityType type, CatalogName name, Tokens tokens) {
        long capitals = 0;
        for (int token = 0; token < tokens.count(); token++) {
            capitals |= tokens.isCapitalised(token) ? 1L << token : 0;
        }
        boolean acronym = tokens.count() == 1
                && tokens.isCapitalised(0)
                && !tokens.hasLowerCase(0)
                && tokens.text(0).length() <= MAX_ACRONYM_LETTERS;
        int contextWords = Tokeniser.tokenise(name.context()).count();
        return new NameReading(
                entity, ids, type, name.language(), name.weak(), contextWords, tokens.count(), capitals, acronym);
    }

    private void addForms(Inflected name) {
        var words = name.words();
        int node = NameTrie.ROOT;
        for (int token = 0; token < words.count(); token++) {
            int next = trie.child(node, vocabulary.add(words.text(token)));
            if (words.hasLowerCase(token)) {
                for (var form : inflections.formsOf(words.text(token), name.language())) {
                    trie.addAlias(node, vocabulary.add(form), next);
                }
            }
            node = next;
        }
    }
}
