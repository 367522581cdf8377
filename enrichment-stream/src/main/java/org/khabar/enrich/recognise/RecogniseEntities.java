package org.khabar.enrich.recognise;

import java.util.List;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.MentionedArticle;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.internal.Candidate;

/** Step that finds the mentions of entities in an article. */
public final class RecogniseEntities {
    private final EntityRecogniser recogniser;
    private final StageGuard guard;

    /**
     * @param recogniser finds mentions
     * @param guard runs the stage
     */
    public RecogniseEntities(EntityRecogniser recogniser, StageGuard guard) {
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
