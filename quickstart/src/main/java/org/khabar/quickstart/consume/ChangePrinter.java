package org.khabar.quickstart.consume;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;

/** Prints the state of articles.enriched record by record: what is new, what is another version, what is withdrawn. */
final class ChangePrinter {
    private final PrintWriter out;

    /** Newest revision of each article; a real consumer has it beside its own copy of the article. */
    private final Map<String, Integer> revisions = new HashMap<>();

    ChangePrinter(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints a record.
     *
     * @param articleId its key
     * @param article its value; null when the article is withdrawn
     */
    void print(String articleId, @Nullable EnrichedArticle article) {
        if (article == null) {
            revisions.remove(articleId);
            out.println("- withdrawn " + articleId);
        } else if (isNewest(articleId, article.getRevision())) {
            print(article);
        }
        out.flush();
    }

    private boolean isNewest(String articleId, int revision) {
        return revisions.merge(articleId, revision, Math::max) == revision;
    }

    private void print(EnrichedArticle article) {
        var what = article.getChangeKind() == ChangeKind.REVISED ? "~ revision " + article.getRevision() : "+ new";
        var language = article.getLanguage();
        out.println(what + " " + article.getArticleId());
        out.println("  title        " + Objects.requireNonNullElse(article.getTitle(), "(none)"));
        out.printf("  language     %s (%.2f)%n", language.getTag(), language.getConfidence());
        article.getEntities().stream()
                .collect(Collectors.groupingBy(
                        Entity::getType, Collectors.mapping(Entity::getName, Collectors.joining(", "))))
                .forEach((type, names) -> out.printf("  %-12s %s%n", type, names));
    }
}
