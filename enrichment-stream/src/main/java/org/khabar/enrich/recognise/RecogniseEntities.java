package org.khabar.enrich.recognise;

import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.MentionedArticle;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.internal.Candidate;

/** Step that finds the mentions of entities in an article. */
public final class RecogniseEntities {
    private final Recogniser recogniser;
    private final StageGuard guard;

    /** Finds the mentions in a body: {@link EntityRecogniser#recognise}. */
    @FunctionalInterface
    public interface Recogniser {
        /** Finds the mentions in a body of a language. */
        List<EntityMention> recognise(String body, String languageTag);
    }

    /**
     * @param recogniser finds mentions
     * @param guard runs the stage
     */
    public RecogniseEntities(Recogniser recogniser, StageGuard guard) {
        this.recogniser = recogniser;
        this.guard = guard;
    }

    /** Finds the mentions; an article that the stage cannot bear has none. */
    public MentionedArticle apply(Candidate article) {
        var mentions = guard.run(
                Stage.RECOGNISE,
                candidate -> recogniser.recognise(
                        candidate.getBody(), candidate.getLanguage().getTag()),
                article,
                List.<EntityMention>of());
        return new MentionedArticle(article, mentions);
    }
}
