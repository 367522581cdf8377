package org.khabar.quickstart.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.Decision;
import org.khabar.schema.Difference;
import org.khabar.schema.Duplicate;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.EntityType;
import org.khabar.schema.LabelledLines;
import org.khabar.schema.Outcome;
import org.khabar.schema.PublishedValidity;
import org.khabar.schema.Rejection;
import org.khabar.schema.TailDifference;

/** Prints what became of a document as a person wants to see it. */
final class ArticlePrinter {
    private static final List<EntityType> TYPES =
            List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION, EntityType.DATE);

    private static final int MAX_TITLE_LENGTH = 100;

    /** What is kept of a text; all other labels were cut off. */
    private static final List<String> KEPT = List.of("title", "body", "subheading");

    private final PrintWriter out;

    ArticlePrinter(PrintWriter out) {
        this.out = out;
    }

    /** The document that is being fed. */
    void document(int number, int of, String file) {
        out.printf("%n[%d/%d] %s%n", number, of, file);
    }

    /** An article on articles.enriched. */
    void enriched(EnrichedArticle article) {
        var part = article.getParts() > 1 ? " %d of %d".formatted(article.getPart(), article.getParts()) : "";
        var change = article.getRevision() > 1 ? "revised (version %d)".formatted(article.getRevision()) : "enriched";
        out.printf("  %s%s  %s%n", change, part, titleOf(article.getTitle(), article.getBody()));
        field("language", language(article));
        field("published", published(article));
        for (var type : TYPES) {
            field(label(type), names(article, type));
        }
        field(
                "contains",
                article.getContains().stream()
                        .map(ContainedArticle::getArticleId)
                        .collect(Collectors.joining(", ")));
    }

    /** A record on articles.duplicates. */
    void duplicate(Duplicate duplicate) {
        out.printf(
                Locale.ROOT,
                "  duplicate  %s of %s (similarity %.2f)%n",
                duplicate.getKind().name().toLowerCase(Locale.ROOT),
                duplicate.getDuplicateOf(),
                duplicate.getSimilarity());
        var differs = duplicate.getDiffers();
        if (differs != null) {
            field("differs", differences(duplicate.getRelation(), differs));
        }
    }

    private static String differences(@Nullable DuplicateRelation relation, Difference differs) {
        var found = new ArrayList<String>();
        if (relation != null) {
            found.add(relation == DuplicateRelation.CONTAINS ? "holds it all" : "is a part of it");
        }
        if (differs.getTitle()) {
            found.add("headline");
        }
        if (differs.getWords() != 0) {
            found.add("%+d words".formatted(differs.getWords()));
        }
        if (differs.getTail() != TailDifference.SAME && differs.getTail() != TailDifference.UNKNOWN) {
            found.add("end " + differs.getTail().name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", found);
    }

    /** A record on articles.rejected. */
    void rejected(Rejection rejection) {
        out.printf("  rejected  %s: %s%n", rejection.getReason(), rejection.getDetail());
    }

    /** A record on articles.decisions: how the text was cut, once per document. */
    void cut(Decision decision) {
        boolean first = decision.getPart() == 1;
        if (first && decision.getOutcome() != Outcome.REFETCH) {
            field("cut off", cutOff(decision.getLines()));
        }
        if (!decision.getStageFailures().isEmpty()) {
            field("failed", decision.getStageFailures().toString());
        }
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            out.printf("    %-14s %s%n", name, value);
        }
    }

    private static String titleOf(@Nullable String title, String body) {
        var text = title == null ? body.lines().findFirst().orElse("") : title;
        return text.length() <= MAX_TITLE_LENGTH ? text : text.substring(0, MAX_TITLE_LENGTH) + "...";
    }

    private static String language(EnrichedArticle article) {
        var language = article.getLanguage();
        var why = language.getReason() == null ? "" : ", " + language.getReason();
        return String.format(Locale.ROOT, "%s (%.2f%s)", language.getTag(), language.getConfidence(), why);
    }

    private static String published(EnrichedArticle article) {
        var published = article.getPublished();
        if (published == null) {
            return "";
        }
        return article.getPublishedValidity() == PublishedValidity.VALID
                ? published
                : published + " (" + article.getPublishedValidity() + ": kept as data, not believed)";
    }

    private static String names(EnrichedArticle article, EntityType type) {
        return article.getEntities().stream()
                .filter(entity -> entity.getType() == type)
                .map(ArticlePrinter::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(Entity entity) {
        int mentions = entity.getMentions().size();
        var times = mentions > 1 ? " x" + mentions : "";
        var value = entity.getValue();
        var meaning =
                entity.getInCatalog() ? " [" + entity.getEntityId() + "]" : value == null ? "" : " [" + value + "]";
        return entity.getName() + meaning + times;
    }

    private static String label(EntityType type) {
        return type.name().toLowerCase(Locale.ROOT) + "s";
    }

    private static String cutOff(List<LabelledLines> lines) {
        Map<String, List<LabelledLines>> byLabel = lines.stream()
                .filter(range -> !KEPT.contains(range.getLabel()))
                .collect(Collectors.groupingBy(LabelledLines::getLabel, LinkedHashMap::new, Collectors.toList()));
        return byLabel.entrySet().stream()
                .map(entry -> entry.getKey() + " (line "
                        + entry.getValue().stream().map(ArticlePrinter::range).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String range(LabelledLines range) {
        return range.getFrom() == range.getTo()
                ? Integer.toString(range.getFrom())
                : range.getFrom() + "-" + range.getTo();
    }
}
