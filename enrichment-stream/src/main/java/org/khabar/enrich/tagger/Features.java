package org.khabar.enrich.tagger;

/** What is true at a place of a sentence: hashes of features, of single words at their distance and of several together. */
final class Features {
    /** How far words are looked at. */
    static final int REACH = 2;

    private static final int TOGETHER = 100;
    private static final int COUNT = 28;

    private Features() {}

    /** Hash of an attribute of the word at a distance. */
    static long at(int distance, long attribute) {
        return Hashes.pair(distance + REACH, attribute);
    }

    /** How many attributes of a word count at a distance. */
    static int reaching(Word word, int distance) {
        return distance == REACH || distance == -REACH ? Word.CORE : word.attributes().length;
    }

    /** Hashes of what is true of several words together. */
    static long[] together(Sentence sentence, int at) {
        var features = new long[COUNT];
        var before2 = sentence.word(at - 2);
        var before = sentence.word(at - 1);
        var here = sentence.word(at);
        var behind = sentence.word(at + 1);
        var behind2 = sentence.word(at + 2);
        int gapBefore = sentence.gaps[at];
        int gapBehind = sentence.gaps[at + 1];
        int phrase = sentence.phrases[at];
        int phraseBefore = at > 0 ? sentence.phrases[at - 1] : 0;
        int n = 0;
        features[n++] = of(0, gapBefore, gapBehind);
        features[n++] = of(1, gapBefore, here.mask());
        features[n++] = of(2, gapBehind, here.mask());
        features[n++] = of(3, before.hash(), here.stem());
        features[n++] = of(4, here.stem(), behind.hash());
        features[n++] = of(5, before.stem(), here.mask());
        features[n++] = of(6, behind.stem(), here.mask());
        features[n++] = of(7, before.mask(), here.mask());
        features[n++] = of(8, here.mask(), behind.mask());
        features[n++] = of(9, before.fine(), here.fine());
        features[n++] = of(10, here.fine(), behind.fine());
        features[n++] = of(11, before.coarse(), here.coarse());
        features[n++] = of(12, here.coarse(), behind.coarse());
        features[n++] = of(13, before.coarse(), (here.coarse() << 10) | behind.coarse());
        features[n++] = of(14, before2.stem(), before.stem());
        features[n++] = of(15, before.stem(), here.ending());
        features[n++] = of(16, (before.coarse() << 10) | behind.coarse(), here.mask());
        features[n++] = of(17, phrase, here.mask());
        features[n++] = of(18, (phrase << 8) | phraseBefore, gapBefore);
        features[n++] = of(19, phrase, before.coarse());
        features[n++] = of(20, before.fine(), (here.mask() << 4) | here.frequency());
        features[n++] = of(21, behind.fine(), (here.mask() << 4) | here.frequency());
        features[n++] = of(22, (before2.coarse() << 10) | before.coarse(), here.mask());
        features[n++] = of(23, (behind.coarse() << 10) | behind2.coarse(), here.mask());
        features[n++] = of(24, (before.coarse() << 10) | behind.coarse(), (before2.coarse() << 10) | behind2.coarse());
        features[n++] = of(25, before.stem(), behind.stem());
        features[n++] = of(26, (phrase << 8) | (at + 1 < sentence.length() ? sentence.phrases[at + 1] : 0), gapBehind);
        features[n++] = of(27, (gapBefore << 4) | here.clitic(), before.mask());
        return features;
    }

    private static long of(int kind, long first, long second) {
        return Hashes.pair(Hashes.pair(TOGETHER + kind, first), second);
    }
}
