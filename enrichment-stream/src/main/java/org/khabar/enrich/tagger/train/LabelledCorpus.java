package org.khabar.enrich.tagger.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.khabar.enrich.tagger.LabelledSentence;
import org.khabar.enrich.tagger.Labels;
import org.khabar.enrich.words.Tokeniser;

/** Brings labelled corpora to the words that the tagger will see. */
final class LabelledCorpus {
    private LabelledCorpus() {}

    static List<LabelledSentence> read(Path file, int domain) throws IOException {
        var sentences = new ArrayList<LabelledSentence>();
        for (var gold : ConllFile.read(file)) {
            sentences.add(label(gold, domain));
        }
        return sentences;
    }

    static LabelledSentence label(ConllFile.GoldSentence gold, int domain) {
        var text = gold.text();
        var tokens = Tokeniser.tokenise(text);
        var labels = new int[tokens.count()];
        var starts = new int[gold.words().size() + 1];
        for (int word = 0; word < gold.words().size(); word++) {
            starts[word + 1] = starts[word] + gold.words().get(word).length() + 1;
        }
        for (var name : gold.names()) {
            int type = Labels.TYPES.indexOf(name.type());
            int first = -1;
            int last = -1;
            for (int token = 0; token < labels.length; token++) {
                if (tokens.start(token) >= starts[name.first()] && tokens.end(token) < starts[name.last() + 1]) {
                    first = first < 0 ? token : first;
                    last = token;
                }
            }
            for (int token = first; first >= 0 && token <= last; token++) {
                labels[token] = Labels.of(type, token == first, token == last);
            }
        }
        return new LabelledSentence(text, tokens, labels, domain);
    }
}
