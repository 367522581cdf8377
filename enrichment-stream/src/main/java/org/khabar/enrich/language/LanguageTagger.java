package org.khabar.enrich.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tags texts with their language: the passages of a text are read, of most texts only their beginnings, all languages of
 * their script weighed ({@link Hypotheses}), and a {@link Doubt} may refuse the likeliest. Immutable, so any number of
 * threads may share one.
 */
public final class LanguageTagger {
    private static final String MODEL = "lid.176.ftz";

    /** How sure a passage must be of another language than its text's, so that the text is said to be in both. */
    private static final double SURE = 0.9;

    /** How sure the beginnings of the passages must be, so that the rest of them is not read. */
    private static final double CLEAR = 0.95;

    private static final LanguageTag NO_TEXT =
            new LanguageTag(LanguageTag.UNDETERMINED, 0, null, UndeterminedReason.NO_TEXT, List.of(), List.of());

    private final FastTextModel model;
    private final FunctionWords words;
    private final Hypotheses hypotheses;

    private LanguageTagger(FastTextModel model, FunctionWords words, Hypotheses hypotheses) {
        this.model = model;
        this.words = words;
        this.hypotheses = hypotheses;
    }

    /**
     * Loads the model, lid.176.ftz of fastText, and the words and alphabets beside it.
     *
     * @throws IllegalStateException if a resource is missing or damaged; the message names it
     */
    public static LanguageTagger load() {
        var model = FastTextModel.load(MODEL);
        var words = FunctionWords.load();
        return new LanguageTagger(
                model, words, new Hypotheses(KnownLanguages.load().ofLabels(model.labels()), words));
    }

    /** Every tag that a text may get, {@code und} too. */
    public static Set<String> tags() {
        var tags = new TreeSet<String>();
        KnownLanguages.load().tags().forEach(tags::add);
        tags.add(LanguageTag.UNDETERMINED);
        return Collections.unmodifiableSet(tags);
    }

    /**
     * Tells the language of a text.
     *
     * @param text clean text, of any length, also empty; line breaks do not matter
     * @return its language, or {@code und} with the reason
     */
    public LanguageTag tag(String text) {
        var passages = Passages.of(text);
        if (passages.size() == 1) {
            return tag(Arrays.asList(read(passages.get(0))));
        }
        var beginnings = new ArrayList<@Nullable Passage>(passages.size());
        passages.forEach(passage -> beginnings.add(read(Passages.beginning(passage))));
        var tag = tag(beginnings);
        if (isClear(tag)) {
            return tag;
        }
        var whole = new ArrayList<@Nullable Passage>(passages.size());
        for (int number = 0; number < passages.size(); number++) {
            whole.add(whole(beginnings.get(number), passages.get(number)));
        }
        return tag(whole);
    }

    private static boolean isClear(LanguageTag tag) {
        return tag.isDetermined() && tag.confidence() >= CLEAR && tag.shares().isEmpty();
    }

    private @Nullable Passage read(String text) {
        return Passage.read(text, model, words);
    }

    /** All of a passage of which the beginning was read. */
    private @Nullable Passage whole(@Nullable Passage beginning, String text) {
        var rest = read(Passages.rest(text));
        if (beginning == null || rest == null) {
            return beginning == null ? rest : beginning;
        }
        return beginning.script().equals(rest.script()) ? beginning.plus(rest) : read(text);
    }

    private LanguageTag tag(List<@Nullable Passage> read) {
        var passages = read.stream().filter(Objects::nonNull).toList();
        if (passages.isEmpty()) {
            return NO_TEXT;
        }
        var together = together(passages);
        var reading = weigh(together);
        var reason = Doubt.ALL.stream()
                .filter(doubt -> doubt.holds(reading))
                .findFirst()
                .map(Doubt::reason);
        var tag = reason.isPresent()
                ? LanguageTag.UNDETERMINED
                : reading.ranking().get(0).tag();
        return new LanguageTag(
                tag,
                reading.confidence(),
                reading.script(),
                reason.orElse(null),
                reading.ranking(),
                passages.size() == 1 ? List.of() : shares(tag, together, passages));
    }

    /** All passages in the script that most of the text is in, as one. */
    private static Passage together(List<Passage> passages) {
        var byScript = new HashMap<String, Passage>();
        for (var passage : passages) {
            byScript.merge(passage.script(), passage, Passage::plus);
        }
        return Collections.max(byScript.values(), Comparator.comparingInt(Passage::length));
    }

    /**
     * How much of a text is in which language, by its passages; empty if all may be in one. A passage is weighed only where
     * the model alone finds it to be in another language than the text, or it is in another script.
     */
    private List<LanguageShare> shares(String tag, Passage together, List<Passage> passages) {
        int label = model.likeliest(together.vector());
        var lengths = new HashMap<String, Integer>();
        int all = 0;
        for (var passage : passages) {
            boolean isAlike = passage.script().equals(together.script()) && model.likeliest(passage.vector()) == label;
            var own = isAlike ? tag : tagOf(passage, tag);
            lengths.merge(own, passage.length(), Integer::sum);
            all += passage.length();
        }
        lengths.remove(LanguageTag.UNDETERMINED);
        if (lengths.size() < 2) {
            return List.of();
        }
        var shares = new ArrayList<LanguageShare>();
        for (var language : lengths.entrySet()) {
            shares.add(new LanguageShare(language.getKey(), (double) language.getValue() / all));
        }
        shares.sort(Comparator.comparingDouble(LanguageShare::share).reversed().thenComparing(LanguageShare::tag));
        return shares;
    }

    private String tagOf(Passage passage, String tagOfText) {
        var reading = weigh(passage);
        return reading.confidence() >= SURE ? reading.ranking().get(0).tag() : tagOfText;
    }

    private Reading weigh(Passage passage) {
        return hypotheses.weigh(passage, model.probabilities(passage.vector()));
    }
}
