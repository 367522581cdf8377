package org.khabar.enrich.language;

import java.util.List;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.shard.Shards;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.Language;
import org.khabar.schema.internal.Candidate;

/** Step that gives each article of a document its language, and with it its shard. */
public final class TagLanguage {
    private static final Language FAILED = new Language(LanguageTag.UNDETERMINED, 0.0, null, "FAILED", List.of());

    private final Tagger tagger;
    private final Shards shards;
    private final StageGuard guard;

    /** Tells the language of a text: {@link LanguageTagger#tag}. */
    @FunctionalInterface
    public interface Tagger {
        /** Tells the language of a text. */
        LanguageTag tag(String text);
    }

    /**
     * @param tagger tells languages
     * @param shards tells the shard of a language
     * @param guard runs the stage
     */
    public TagLanguage(Tagger tagger, Shards shards, StageGuard guard) {
        this.tagger = tagger;
        this.shards = shards;
        this.guard = guard;
    }

    /** Sets language and shard of every article; an article that the stage cannot bear is {@code und}. */
    public CutDocument apply(CutDocument document) {
        for (var article : document.articles()) {
            var language = guard.run(Stage.TAG_LANGUAGE, this::languageOf, article, FAILED);
            article.setLanguage(language);
            article.setShard(shards.shardOf(language.getTag(), language.getScript()));
        }
        return document;
    }

    private Language languageOf(Candidate article) {
        var tag = tagger.tag(article.getBody());
        var reason = tag.reason();
        var shares = tag.shares().stream()
                .map(share -> new org.khabar.schema.LanguageShare(share.tag(), share.share()))
                .toList();
        return new Language(tag.tag(), tag.confidence(), tag.script(), reason == null ? null : reason.name(), shares);
    }
}
