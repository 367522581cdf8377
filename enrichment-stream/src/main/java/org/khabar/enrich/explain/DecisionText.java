package org.khabar.enrich.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.explain.Story.Chapter;
import org.khabar.enrich.explain.Story.Original;
import org.khabar.schema.ContainedArticle;
import org.khabar.schema.Decision;
import org.khabar.schema.Difference;
import org.khabar.schema.Duplicate;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.LabelledLines;
import org.khabar.schema.Language;
import org.khabar.schema.Verdict;

/** What was decided and why, in words. */
final class DecisionText {
    private static final double PERCENT = 100;

    private DecisionText() {}

    /** A line: what it is about, and what there is to say; empty lines are left out by the printer. */
    record Field(String name, @Nullable String text) {}

    /** What a chapter tells beyond where its document came from. */
    static List<Field> fields(Chapter chapter) {
        var decision = chapter.decision();
        var fields = new ArrayList<Field>();
        fields.add(new Field("title", decision.getTitle()));
        fields.add(new Field("why", reason(decision)));
        lines(decision.getLines()).forEach((label, ranges) -> fields.add(new Field("lines", label + " " + ranges)));
        fields.add(new Field("language", decision.getLanguage() == null ? null : language(decision.getLanguage())));
        if (decision.getVerdict() != null) {
            fields.addAll(verdict(decision.getVerdict()));
        }
        if (chapter.original() != null) {
            fields.add(new Field("original", original(chapter.original())));
        }
        decision.getContains().forEach(held -> fields.add(new Field("contains", contained(held))));
        fields.addAll(entities(decision, chapter.article()));
        decision.getStageFailures()
                .forEach(failure -> fields.add(new Field(
                        "failed", failure.getStage() + ": " + failure.getException() + ": " + failure.getMessage())));
        fields.add(new Field("time", times(decision.getStageMicros())));
        if (chapter.letter() != null) {
            fields.add(new Field("dead letter", letter(chapter.letter())));
        }
        return fields;
    }

    private static @Nullable String reason(Decision decision) {
        if (decision.getReason() == null) {
            return decision.getDetail();
        }
        return decision.getDetail() == null ? decision.getReason() : decision.getReason() + ": " + decision.getDetail();
    }

    /** Ranges of lines by label, with the cues that decided. */
    private static Map<String, String> lines(List<LabelledLines> lines) {
        Map<String, String> byLabel = new LinkedHashMap<>();
        for (var range : lines) {
            var text = range.getFrom() == range.getTo()
                    ? Integer.toString(range.getFrom())
                    : range.getFrom() + "-" + range.getTo();
            var cue = range.getCue() == null ? "" : " (\"" + range.getCue() + "\")";
            byLabel.merge(range.getLabel(), text + cue, (earlier, later) -> earlier + ", " + later);
        }
        return byLabel;
    }

    private static String language(Language language) {
        var script = language.getScript() == null ? "" : ", script " + language.getScript();
        var why = language.getReason() == null ? "" : ", " + language.getReason();
        return String.format(
                Locale.ROOT,
                "%s (sure to %.2f%s%s)%s",
                language.getTag(),
                language.getConfidence(),
                script,
                why,
                shares(language));
    }

    private static String shares(Language language) {
        return language.getShares().stream()
                .map(share -> String.format(Locale.ROOT, ", %s %.0f%%", share.getTag(), share.getShare() * PERCENT))
                .collect(Collectors.joining());
    }

    private static List<Field> verdict(Verdict verdict) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("duplicate", verdict.getKind() + " of " + verdict.getDuplicateOf()));
        var agreement = verdict.getAgreement() == null
                ? ""
                : String.format(Locale.ROOT, ", agreement %.2f", verdict.getAgreement());
        fields.add(new Field(
                "compared",
                String.format(
                        Locale.ROOT,
                        "with %s: similarity %.2f, containment %.2f%s%s",
                        verdict.getMatchedArticleId(),
                        verdict.getSimilarity(),
                        verdict.getContainment(),
                        agreement,
                        relation(verdict.getRelation()))));
        if (verdict.getDiffers() != null) {
            fields.add(new Field("differs", difference(verdict.getDiffers())));
        }
        return fields;
    }

    private static String relation(@Nullable DuplicateRelation relation) {
        if (relation == null) {
            return "";
        }
        return relation == DuplicateRelation.CONTAINS ? ", holds it" : ", is held by it";
    }

    private static String difference(Difference differs) {
        return "%s, %+d words, end %s"
                .formatted(
                        differs.getTitle() ? "another headline" : "the same headline",
                        differs.getWords(),
                        differs.getTail().name().toLowerCase(Locale.ROOT));
    }

    private static String original(Original original) {
        var decision = original.decision();
        if (decision == null) {
            return original.articleId() + ": its decisions are not kept any more";
        }
        return "%s: %s, version %d, arrived %s%s%s%s"
                .formatted(
                        original.articleId(),
                        decision.getOutcome().name().toLowerCase(Locale.ROOT),
                        decision.getRevision(),
                        decision.getOrigin().getIngestedAt(),
                        behind(decision.getSource()),
                        behind(decision.getUrl()),
                        behind(decision.getTitle()));
    }

    private static String behind(@Nullable String text) {
        return text == null ? "" : ", " + text;
    }

    private static String contained(ContainedArticle held) {
        return String.format(Locale.ROOT, "%s: %.2f of its text", held.getArticleId(), held.getContainment());
    }

    private static List<Field> entities(Decision decision, @Nullable EnrichedArticle article) {
        if (article == null) {
            var counts = new TreeMap<>(decision.getEntities())
                    .entrySet().stream()
                            .map(count -> count.getKey() + " " + count.getValue())
                            .collect(Collectors.joining(", "));
            return counts.isEmpty()
                    ? List.of()
                    : List.of(new Field("entities", counts + " (this version is not on articles.enriched any more)"));
        }
        return article.getEntities().stream()
                .map(entity -> new Field("entity", entity(entity)))
                .toList();
    }

    /** Why it is there: as what the text names it, and where first. */
    private static String entity(Entity entity) {
        var mentions = entity.getMentions();
        var first = mentions.get(0);
        var spellings = mentions.stream()
                .map(mention -> "\"" + mention.getSurface() + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
        return "%s %s [%s], %d x: %s, first at %d%s"
                .formatted(
                        entity.getType(),
                        entity.getName(),
                        entity.getEntityId(),
                        mentions.size(),
                        spellings,
                        first.getStart(),
                        entity.getInCatalog() ? ", in the catalogue" : "");
    }

    private static String times(Map<String, Long> micros) {
        return new TreeMap<>(micros)
                .entrySet().stream()
                        .map(time -> String.format(Locale.ROOT, "%s %.1f ms", time.getKey(), time.getValue() / 1e3))
                        .collect(Collectors.joining(", "));
    }

    private static String letter(Story.Letter letter) {
        return letter.place() + (letter.replayedAt() == null ? ", not replayed" : ", replayed " + letter.replayedAt());
    }

    /** A copy of an article on one line. */
    static String copy(Duplicate copy) {
        return String.format(
                Locale.ROOT,
                "%s: %s, similarity %.2f, arrived %s%s%s",
                copy.getArticleId(),
                copy.getKind(),
                copy.getSimilarity(),
                copy.getOrigin().getIngestedAt(),
                behind(copy.getSource()),
                behind(copy.getUrl()));
    }
}
