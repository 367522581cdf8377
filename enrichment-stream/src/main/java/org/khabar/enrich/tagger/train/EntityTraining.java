package org.khabar.enrich.tagger.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.khabar.enrich.tagger.LabelledSentence;
import org.khabar.enrich.tagger.Lexicon;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.tagger.TaggerTrainer;
import org.khabar.enrich.words.Tokeniser;
import org.khabar.enrich.words.Tokens;

/**
 * Makes a model from files.
 *
 * @param labelled folder of the labelled corpora
 * @param gazetteers folder of the lists of names
 * @param corpus file of raw articles
 */
public record EntityTraining(Path labelled, Path gazetteers, Path corpus) {
    private static final String SUFFIX = ".conll.gz";

    /** Trains by a recipe: the same files give the same model, bit by bit. */
    public Tagger train(Recipe recipe) throws IOException {
        var lexicon = lexicon(recipe);
        var sentences = new ArrayList<LabelledSentence>();
        for (var source : recipe.sources()) {
            sentences.addAll(LabelledCorpus.read(labelled.resolve(source.name() + SUFFIX), source.domain()));
        }
        recipe.written().ifPresent(news -> sentences.addAll(LabelledCorpus.read(news)));
        return new TaggerTrainer(lexicon, recipe.settings()).train(sentences);
    }

    private Lexicon lexicon(Recipe recipe) throws IOException {
        var lists = new NameLists(gazetteers, recipe.language(), recipe.morphology());
        lists.read();
        var raw = new ArrayList<Tokens>();
        if (!recipe.corpusIds().isEmpty()) {
            raw.addAll(RawText.read(corpus, recipe.corpusIds()));
        }
        for (var name : recipe.raw()) {
            for (var sentence : ConllFile.read(labelled.resolve(name + SUFFIX))) {
                raw.add(Tokeniser.tokenise(sentence.text()));
            }
        }
        return new LexiconBuilder(lists, recipe.morphology()).build(raw, recipe.coarseClasses(), recipe.fineClasses());
    }
}
