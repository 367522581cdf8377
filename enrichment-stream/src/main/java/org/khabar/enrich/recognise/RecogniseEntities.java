package org.khabar.enrich.recognise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.MentionedArticle;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.PublishedValidity;
import org.khabar.schema.internal.Candidate;

/** Step that finds the mentions of entities in an article. */
public final class RecogniseEntities {
    private static final int ISO_DAY_LENGTH = "2017-02-10".length();

    private final Recogniser recogniser;
    private final StageGuard guard;

    /** Finds the mentions in a body: {@link EntityRecogniser#recognise}. */
    @FunctionalInterface
    public interface Recogniser {
        /** Finds the mentions in a body of a language that was published on a day, or null if that is not known. */
        List<EntityMention> recognise(String body, String languageTag, @Nullable LocalDate published);
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
                        candidate.getBody(), candidate.getLanguage().getTag(), dayOfPublication(candidate)),
                article,
                List.<EntityMention>of());
        return new MentionedArticle(article, mentions);
    }

    /** The day where it was published, if a date was given that can be believed. */
    private static @Nullable LocalDate dayOfPublication(Candidate article) {
        var published = article.getPublished();
        return published != null && article.getPublishedValidity() == PublishedValidity.VALID
                ? LocalDate.parse(published.substring(0, ISO_DAY_LENGTH))
                : null;
    }
}
