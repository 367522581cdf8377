package org.khabar.enrich;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.LabelledLines;
import org.khabar.enrich.separate.LineLabel;
import org.khabar.enrich.separate.PublishedValidity;
import org.khabar.enrich.separate.RejectionReason;
import org.khabar.enrich.separate.Scrape;
import org.khabar.enrich.separate.SeparateDocument;
import org.khabar.enrich.separate.SeparatedArticle;
import org.khabar.enrich.separate.Separation;
import org.khabar.enrich.stage.StageGuard;

/**
 * Separation that a test decides: articles end at a line of stars, the first line of each is its title. What becomes of
 * the parts is then tested whatever the real separation finds.
 */
final class CutAtStars {
    private CutAtStars() {}

    /** The stages that ship with the program, but for separation. */
    static Stages stages(StageGuard guard) {
        return with(new SeparateDocument(CutAtStars::separate, guard));
    }

    /** The stages that ship with the program, with another separation. */
    static Stages with(SeparateDocument separate) {
        var shipped = StreamUnderTest.shippedStages();
        return new Stages(separate, shipped.tagLanguage(), shipped.fingerprint(), shipped.entities(), shipped.shards());
    }

    private static Separation separate(Scrape scrape) {
        if (scrape.text().isBlank()) {
            return new Separation.Rejected(RejectionReason.EMPTY_TEXT, "blank", List.of());
        }
        var articles = Arrays.stream(scrape.text().split(java.util.regex.Pattern.quote(News.STARS), -1))
                .map(part -> article(scrape.title(), part))
                .toList();
        int lines = (int) scrape.text().lines().count();
        return new Separation.Separated(articles, List.of(new LabelledLines(1, lines, LineLabel.BODY, null)));
    }

    private static SeparatedArticle article(@Nullable String given, String part) {
        int title = part.indexOf('\n');
        return new SeparatedArticle(
                given == null ? part.substring(0, title) : given,
                part.substring(title + 1).strip(),
                null,
                null,
                PublishedValidity.UNKNOWN,
                null);
    }
}
