package org.khabar.enrich.link;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;

/**
 * Links the mentions of one article to entities. A name of which the recogniser knows nothing is looked up in the register of
 * all names, also by its sound. An ambiguous name is decided by what the article names without doubt:
 * the thing itself under another name, a place within it, or, for a capital or for towns of different countries, its country.
 * Before that the vowels decide, where the text writes some. Where all that supports none of the candidates or several, the
 * name stays undecided.
 *
 * <p>Thread-safe.
 */
public final class EntityLinker {
    private static final Pattern QUOTATION_MARK = Pattern.compile("[\"«»“”„]");

    private final EntityCatalog catalog;
    private final ReadNames names;

    /** A linker to the entities of a catalogue, the one that the mentions' candidates were taken from. */
    public EntityLinker(EntityCatalog catalog) {
        this.catalog = catalog;
        this.names = new ReadNames(catalog);
    }

    /**
     * Gathers an article's mentions by the thing they name.
     *
     * @param mentions all mentions of one article, in the order of its text
     * @param languageTag BCP 47 tag of the article's language, {@code und} where unknown
     * @return one entity per thing, in the order of their first mentions
     */
    public List<LinkedEntity> link(List<EntityMention> mentions, String languageTag) {
        var read = new ArrayList<ReadName>(mentions.size());
        var proposals = new ArrayList<List<String>>(mentions.size());
        for (var mention : mentions) {
            var name = names.read(mention.type(), mention.name());
            read.add(name);
            proposals.add(asSpelled(name, mention.candidates().isEmpty() ? name.candidates() : mention.candidates()));
        }
        var sure = namedWithoutDoubt(proposals);
        var decided = new ArrayList<String>(mentions.size());
        Map<String, String> renamed = new HashMap<>();
        for (int at = 0; at < mentions.size(); at++) {
            var id = decide(read.get(at), proposals.get(at), sure);
            decided.add(id);
            renamed.putIfAbsent(read.get(at).plainId(), id);
        }
        decided.replaceAll(id -> renamed.getOrDefault(id, id));
        var wholes = FullNames.wholeIds(read, decided);
        Map<String, Group> byId = new LinkedHashMap<>();
        for (int at = 0; at < mentions.size(); at++) {
            var id = wholes.getOrDefault(decided.get(at), decided.get(at));
            byId.computeIfAbsent(id, key -> new Group()).add(mentions.get(at), read.get(at));
        }
        var language = ULocale.forLanguageTag(languageTag).getLanguage();
        var linked = new ArrayList<LinkedEntity>(byId.size());
        byId.forEach((id, group) -> linked.add(entity(id, group, language)));
        return List.copyOf(linked);
    }

    /** Of several candidates the one that is spelled so with its vowels, where the text has some: عُمان is not عمّان. */
    private List<String> asSpelled(ReadName name, List<String> candidates) {
        if (candidates.size() < 2 || !Vowels.isMarked(name.surface())) {
            return candidates;
        }
        var spelled = candidates.stream()
                .filter(id -> catalog.find(id).stream()
                        .flatMap(entity -> entity.names().stream())
                        .anyMatch(other -> Vowels.agree(name.surface(), other.text())))
                .toList();
        return spelled.size() == 1 ? spelled : candidates;
    }

    private static Set<String> namedWithoutDoubt(List<List<String>> proposals) {
        var ids = new HashSet<String>();
        for (var candidates : proposals) {
            if (candidates.size() == 1) {
                ids.add(candidates.get(0));
            }
        }
        return ids;
    }

    private String decide(ReadName name, List<String> candidates, Set<String> sure) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        if (candidates.isEmpty()) {
            return name.ownId();
        }
        boolean apart = lieInDifferentCountries(candidates);
        var supported = candidates.stream()
                .filter(id -> isSupported(id, sure) || (apart && liesWithinOneOf(id, sure)))
                .toList();
        return supported.size() == 1 ? supported.get(0) : name.ownId();
    }

    private boolean lieInDifferentCountries(List<String> ids) {
        var places = ids.stream()
                .map(id -> catalog.find(id).map(CatalogEntity::within))
                .flatMap(Optional::stream)
                .toList();
        return places.size() == ids.size() && Set.copyOf(places).size() == ids.size();
    }

    private boolean liesWithinOneOf(String id, Set<String> sure) {
        return sure.stream().anyMatch(place -> liesWithin(id, place));
    }

    private boolean isSupported(String id, Set<String> sure) {
        return sure.contains(id)
                || isCapitalOfOneOf(id, sure)
                || sure.stream().anyMatch(other -> liesWithin(other, id));
    }

    private boolean isCapitalOfOneOf(String id, Set<String> sure) {
        return catalog.find(id)
                .filter(CatalogEntity::capital)
                .map(CatalogEntity::within)
                .filter(sure::contains)
                .isPresent();
    }

    private boolean liesWithin(String id, String place) {
        return catalog.find(id).map(CatalogEntity::within).filter(place::equals).isPresent();
    }

    private LinkedEntity entity(String id, Group group, String language) {
        var known = catalog.find(id);
        var type = group.mentions.get(0).type();
        boolean resolved = type == EntityType.DATE && id.startsWith(EntityMention.DATE_ID_PREFIX);
        var name = known.flatMap(entity -> entity.nameIn(language)).orElseGet(group::fullestSurface);
        var wordings = new HashSet<List<String>>();
        group.names.forEach(each -> wordings.add(each.stems()));
        wordings.add(names.read(type, name).stems());
        return new LinkedEntity(
                id,
                type,
                name,
                known.isPresent(),
                resolved ? id.substring(EntityMention.DATE_ID_PREFIX.length()) : null,
                group.mentions,
                wordings);
    }

    /** The mentions of one thing, and the names that they call it by. */
    private static final class Group {
        private final List<EntityMention> mentions = new ArrayList<>();
        private final List<ReadName> names = new ArrayList<>();

        void add(EntityMention mention, ReadName name) {
            mentions.add(mention);
            names.add(name);
        }

        /** The fullest name; of several forms of it the shortest, which is most often the nominative. */
        String fullestSurface() {
            var fullest = Collections.min(
                    names,
                    Comparator.comparing((ReadName name) -> -name.stems().size())
                            .thenComparing(name -> name.surface().length()));
            return withoutLoneMark(fullest.surface());
        }
    }

    /** A mention ends before the quotation mark that closes what was quoted within it (جمعية «ساقية»). */
    private static String withoutLoneMark(String surface) {
        var marks = QUOTATION_MARK.matcher(surface);
        return marks.results().count() % 2 == 0 ? surface : marks.replaceAll("");
    }
}
