package org.khabar.enrich.tagger.train;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.Hashes;
import org.khabar.enrich.tagger.LabelledSentence;
import org.khabar.enrich.tagger.Lexicon;
import org.khabar.enrich.tagger.Morphology;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.tagger.TaggerTrainer;
import org.khabar.enrich.tagger.TrainingSettings;

/** Sentences written for the tests, in which a doctor speaks in a city, and a tagger that has read them. */
public final class TinyCorpus {
    private static final List<String> DOCTORS =
            List.of("نادر حبيب", "ليلى منصور", "كريم عبود", "هالة شاهين", "سامي درويش");
    private static final List<String> CITIES = List.of("طنطا", "حلب", "صور", "نابلس", "بنزرت");
    private static final TrainingSettings SETTINGS = new TrainingSettings(20, 1, 3, 3, List.of(1.0), 0, 12, 1, 7);

    private TinyCorpus() {}

    /** The sentences as words with their tags, one a line, a blank line behind each sentence. */
    public static String conll() {
        var text = new StringBuilder();
        for (int index = 0; index < DOCTORS.size(); index++) {
            text.append("عقد\tO\nالوفد\tO\nجلسة\tO\n\n");
            for (var city : CITIES) {
                var names = DOCTORS.get(index).split(" ", -1);
                text.append("وقال\tO\nالدكتور\tO\n").append(names[0]).append("\tB-PER\n");
                text.append(names[1]).append("\tI-PER\nفي\tO\nمدينة\tO\n");
                text.append(city).append("\tB-LOC\nأمس\tO\n\n");
                text.append("وصل\tO\nالوفد\tO\nإلى\tO\nمدينة\tO\nب")
                        .append(city)
                        .append("\tB-LOC\n\n");
            }
        }
        return text.toString();
    }

    /** A lexicon of the words of the sentences, so that clitics can be told from words. */
    static Lexicon lexicon() {
        var facts = new TreeMap<Integer, Long>();
        for (var city : CITIES) {
            facts.put(Hashes.key(Hashes.of(city)), Lexicon.facts(0, 4, 0, 0));
        }
        return Lexicon.of(Morphology.CLITICS, facts, new TreeMap<>());
    }

    /** A tagger trained on the sentences. */
    public static Tagger tagger() {
        return new TaggerTrainer(lexicon(), SETTINGS).train(sentences());
    }

    private static List<LabelledSentence> sentences() {
        var sentences = new ArrayList<LabelledSentence>();
        for (var block : conll().split("\n\n", -1)) {
            if (!block.isBlank()) {
                sentences.add(LabelledCorpus.label(LabelledCorpus.marked(sentence(block)), 0));
            }
        }
        return sentences;
    }

    private static ConllFile.GoldSentence sentence(String block) {
        var words = new ArrayList<String>();
        var names = new ArrayList<ConllFile.Name>();
        for (var line : block.split("\n", -1)) {
            var columns = line.split("\t", -1);
            int at = words.size();
            words.add(columns[0]);
            switch (columns[1]) {
                case "B-PER" -> names.add(new ConllFile.Name(EntityType.PERSON, at, at + 1));
                case "B-LOC" -> names.add(new ConllFile.Name(EntityType.LOCATION, at, at));
                default -> {
                    // No name begins here.
                }
            }
        }
        return new ConllFile.GoldSentence(words, names);
    }
}
