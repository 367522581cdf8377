package org.khabar.quickstart.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.language.LanguageTagger;
import org.khabar.enrich.link.EntityLinker;
import org.khabar.enrich.recognise.EntityRecogniser;

/** Finds and links the names of gold articles, and compares the ids. A mention counts as found if its span is right. */
final class IdEvaluation {
    private final LanguageTagger languages = LanguageTagger.load();
    private final EntityRecogniser recogniser;
    private final EntityLinker linker;

    /** An evaluation of a recogniser that knows a catalogue. */
    IdEvaluation(EntityRecogniser recogniser, EntityCatalog catalog) {
        this.recogniser = recogniser;
        this.linker = new EntityLinker(catalog);
    }

    /**
     * Scores a file with an article on each line: {@link GoldArticle#parse}.
     *
     * @throws IOException when it cannot be read, or a line is no article
     */
    IdScore score(Path gold) throws IOException {
        var score = new IdScore();
        GoldLines.read(gold, line -> add(GoldArticle.parse(line), score));
        return score;
    }

    private void add(GoldArticle article, IdScore score) {
        var ids = idsBySpan(article);
        for (var mention : article.mentions()) {
            var id = ids.get(new Span(mention.start(), mention.end()));
            if (id == null) {
                score.missed(mention.id());
            } else {
                score.found(mention.id(), id);
            }
        }
    }

    private record Span(int start, int end) {}

    private Map<Span, String> idsBySpan(GoldArticle article) {
        var language = languages.tag(article.text()).tag();
        var mentions = recogniser.recognise(article.text(), language, article.published());
        var ids = new HashMap<Span, String>();
        for (var entity : linker.link(mentions, language)) {
            entity.mentions().forEach(mention -> ids.put(new Span(mention.start(), mention.end()), entity.entityId()));
        }
        return ids;
    }
}
