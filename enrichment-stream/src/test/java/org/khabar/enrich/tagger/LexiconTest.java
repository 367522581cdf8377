package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final int ALL_FLAGS = (1 << Lexicon.FLAG_BITS) - 1;

    @Test
    void shouldReadTheFactsThatItWrote() throws IOException {
        long word = Hashes.of("слово");
        var facts = new TreeMap<Integer, Long>();
        facts.put(Hashes.key(word), Lexicon.facts(ALL_FLAGS, 15, 200, 40_000));
        var bytes = new ByteArrayOutputStream();

        Lexicon.of(Morphology.ENDINGS, facts, new TreeMap<>()).write(new DataOutputStream(bytes));
        var read = Lexicon.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(Lexicon.flags(read.factsOf(word))).isEqualTo(ALL_FLAGS);
        assertThat(Lexicon.frequency(read.factsOf(word))).isEqualTo(15);
        assertThat(Lexicon.coarse(read.factsOf(word))).isEqualTo(200);
        assertThat(Lexicon.fine(read.factsOf(word))).isEqualTo(40_000);
        assertThat(read.factsOf(Hashes.of("другое"))).isZero();
    }
}
