package org.khabar.enrich.tagger.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.tagger.LabelledSentence;
import org.khabar.enrich.tagger.Labels;
import org.khabar.enrich.text.TsvResource;
import org.khabar.enrich.words.Tokeniser;

/** Brings labelled corpora to the words that the tagger will see. */
final class LabelledCorpus {
    private LabelledCorpus() {}

    static List<LabelledSentence> read(Path file, int domain) throws IOException {
        var sentences = new ArrayList<LabelledSentence>();
        for (var gold : ConllFile.read(file)) {
            sentences.add(label(marked(gold), domain));
        }
        return sentences;
    }

    /** News written for Khabar: a resource beside this class with a {@link MarkedText} on each line. */
    static List<LabelledSentence> read(Recipe.Written news) {
        return new TsvResource(LabelledCorpus.class, news.name())
                .rows(1).stream()
                        .map(row -> label(MarkedText.parse(row[0], news.withKinds()), news.domain()))
                        .toList();
    }

    static MarkedText marked(ConllFile.GoldSentence gold) {
        var starts = new int[gold.words().size() + 1];
        for (int word = 0; word < gold.words().size(); word++) {
            starts[word + 1] = starts[word] + gold.words().get(word).length() + 1;
        }
        var names = gold.names().stream()
                .map(name -> new MarkedText.Name(name.type(), starts[name.first()], starts[name.last() + 1] - 1))
                .toList();
        return new MarkedText(gold.text(), names);
    }

    /** Each word of which a part is in a name belongs to it, so that one with a clitic does. */
    static LabelledSentence label(MarkedText sentence, int domain) {
        var tokens = Tokeniser.tokenise(sentence.text());
        var labels = new int[tokens.count()];
        for (var name : sentence.names()) {
            int type = Labels.TYPES.indexOf(name.type());
            int first = 0;
            while (first < labels.length && tokens.end(first) <= name.start()) {
                first++;
            }
            int end = first;
            while (end < labels.length && tokens.start(end) < name.end()) {
                end++;
            }
            for (int token = first; token < end; token++) {
                labels[token] = Labels.of(type, token == first, token == end - 1);
            }
        }
        return new LabelledSentence(sentence.text(), tokens, labels, domain);
    }
}
