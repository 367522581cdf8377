package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.document.Wires;
import org.khabar.enrich.sketch.Overlap;
import org.khabar.enrich.sketch.SortedHashes;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.HashSketch;
import org.khabar.schema.serde.InternalSerde;

/** What near copies are found and compared by. */
class NearCopyFingerprintTest {
    private static final long SEED = 20_261_127;
    private static final int SHINGLES_OF_A_WORD = 5;
    private static final int SHINGLES_OF_A_CHARACTER = 8;

    private final Fingerprinter fingerprinter = new Fingerprinter();

    private static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of(Wires.FERRY, Wires.FERRY.toUpperCase(Locale.ROOT).replace(", ", " – ")),
                Arguments.of(
                        Wires.BRIDGE,
                        Wires.BRIDGE.replace("أ", "ا").replace("اً", "ا").replace("ة", "ه")),
                Arguments.of(Wires.MUSEUM, Wires.MUSEUM.replace("ё", "е").replace("\n\n", " ")),
                Arguments.of(Wires.TEA, Wires.TEA.replace("，", " , ").replace("。", "\n")));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void shouldGiveTwoSpellingsOfOneTextOneFingerprint(String text, String spelling) {
        var one = fingerprint(text);
        var other = fingerprint(spelling);

        assertThat(spelling).isNotEqualTo(text);
        assertThat(other).isEqualTo(one);
        assertThat(one.getShingles().getSize()).isGreaterThanOrEqualTo(Fingerprinter.MIN_SHINGLES);
        assertThat(one.getBands().remaining()).isEqualTo(32 * Integer.BYTES);
        assertThat(one.getTerms().getSize()).isPositive();
        assertThat(one.getTail()).isPositive();
    }

    private static Stream<Arguments> changedWords() {
        return Stream.of(
                Arguments.of(Wires.FERRY, "potatoes", "onions", SHINGLES_OF_A_WORD),
                Arguments.of(Wires.BRIDGE, "التجار", "الحرفيون", SHINGLES_OF_A_WORD),
                Arguments.of(Wires.MUSEUM, "брусничным", "малиновым", SHINGLES_OF_A_WORD),
                Arguments.of(Wires.TEA, "竹", "藤", SHINGLES_OF_A_CHARACTER));
    }

    @ParameterizedTest
    @MethodSource("changedWords")
    void shouldChangeOnlyTheShinglesAroundAChangedWord(String text, String from, String to, int shingles) {
        var one = fingerprint(text);
        var other = fingerprint(Wires.changed(text, from, to));

        int all = one.getShingles().getSize();
        assertThat(overlap(one, other)).isEqualTo(new Overlap(all - shingles, all, all));
        assertThat(bandsInCommon(one, other)).isBetween(8L, 31L);
    }

    @Test
    void shouldHaveNothingInCommonWithAnotherText() {
        var ferry = fingerprint(Wires.FERRY);
        var museum = fingerprint(Wires.MUSEUM);

        assertThat(overlap(ferry, museum).common()).isZero();
        assertThat(bandsInCommon(ferry, museum)).isZero();
    }

    @Test
    void shouldKeepTheEndOfATextAsItsTail() {
        var whole = fingerprint(Wires.FERRY);
        var cut = fingerprint(Wires.cut(Wires.FERRY));

        assertThat(fingerprint("Read more. " + Wires.FERRY).getTail()).isEqualTo(whole.getTail());
        assertThat(cut.getTail()).isNotEqualTo(whole.getTail());
        assertThat(SortedHashes.of(whole.getShingles()).holds(cut.getTail())).isTrue();
    }

    @Test
    void shouldKeepNoHashesOfATextOfNineteenShingles() {
        var fingerprint = fingerprint(words(23));

        assertThat(fingerprint.getWords()).isEqualTo(23);
        assertThat(fingerprint.getShingles().getSize()).isEqualTo(19);
        assertThat(fingerprint.getShingles().getHashes().remaining()).isZero();
        assertThat(fingerprint.getBands().remaining()).isZero();
        assertThat(fingerprint.getTerms()).isEqualTo(new HashSketch(0, 0, ByteBuffer.allocate(0)));
        assertThat(fingerprint.getTail()).isZero();
    }

    @Test
    void shouldCompareATextOfTwentyShingles() {
        var fingerprint = fingerprint(words(24));

        assertThat(fingerprint.getShingles().getSize()).isEqualTo(20);
        assertThat(fingerprint.getShingles().getHashes().remaining()).isEqualTo(20 * Integer.BYTES);
        assertThat(fingerprint.getBands().remaining()).isEqualTo(32 * Integer.BYTES);
        assertThat(fingerprint.getTerms().getSize()).isEqualTo(24);
    }

    @Test
    void shouldNotTakeARefrainForALongText() {
        assertThat(fingerprint("goal goal goal ".repeat(100)).getBands().remaining())
                .isZero();
    }

    @Test
    void shouldHaveNoShinglesWhereThereAreFourWords() {
        assertThat(fingerprint("the port is open").getShingles().getSize()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"青溪镇的老茶厂上周重新开炉，二十多名退休师傅回到车间", "เรือข้ามฟากกลับมาวิ่งอีกครั้งในเช้าวันจันทร์"})
    void shouldCutScriptsWithoutSpacesIntoRunsOfEightCharacters(String text) {
        var fingerprint = fingerprint(text);

        assertThat(fingerprint.getWords()).isGreaterThan(20);
        assertThat(fingerprint.getShingles().getSize()).isEqualTo(fingerprint.getWords() - SHINGLES_OF_A_CHARACTER + 1);
    }

    @Test
    void shouldFindTheSameShinglesInTextOfTwoScripts() {
        var mixed = Wires.BRIDGE + "\n\n" + Wires.FERRY;

        var overlap = overlap(fingerprint(Wires.FERRY), fingerprint(mixed));

        assertThat(overlap.ofFirst()).isEqualTo(1);
        assertThat(overlap.ofSecond()).isBetween(0.3, 0.7);
        assertThat(fingerprint(mixed)).isEqualTo(fingerprint(mixed));
    }

    @Test
    void shouldCutAChineseTextWithSomeLatinNamesByCharacters() {
        var plain = fingerprint(Wires.TEA);
        var withNames = fingerprint(Wires.TEA + " Qingxi Tea Works, Lin Yuanfan");

        assertThat(overlap(plain, withNames).ofFirst()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheRecordOfALongTextSmall() {
        var random = new Random(SEED);
        var text = Stream.generate(() -> Integer.toString(random.nextInt(), Character.MAX_RADIX))
                .limit(50_000)
                .collect(Collectors.joining(" "));
        var quarterOfAMebibyte = text.substring(0, 256 * 1024);

        var fingerprint = fingerprint(quarterOfAMebibyte);

        assertThat(fingerprint.getWords()).isGreaterThan(30_000);
        assertThat(fingerprint.getShingles().getHashes().remaining()).isBetween(512 * 4, 1_024 * 4);
        assertThat(fingerprint.getTerms().getHashes().remaining()).isBetween(128 * 4, 256 * 4);
        assertThat(serialised(fingerprint)).hasSizeLessThan(6 * 1024);
    }

    @Test
    void shouldKeepTheRecordOfAnyTextSmallAndReadable() {
        var random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            var text = words(random.nextInt(3_000) + 1);

            var bytes = serialised(fingerprint(text));

            assertThat(bytes).as("seed %d, round %d", SEED, round).hasSizeLessThan(6 * 1024);
            assertThat(InternalSerde.of(Fingerprint.class).deserializer().deserialize("any", bytes))
                    .isEqualTo(fingerprint(text));
        }
    }

    private Fingerprint fingerprint(String text) {
        return fingerprinter.fingerprint(text).orElseThrow();
    }

    private static String words(int count) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> "word" + number)
                .collect(Collectors.joining(" "));
    }

    private static byte[] serialised(Fingerprint fingerprint) {
        return InternalSerde.of(Fingerprint.class).serializer().serialize("any", fingerprint);
    }

    private static Overlap overlap(Fingerprint one, Fingerprint other) {
        return SortedHashes.of(one.getShingles()).overlap(SortedHashes.of(other.getShingles()));
    }

    private static long bandsInCommon(Fingerprint one, Fingerprint other) {
        var bands = SortedHashes.unpack(other.getBands());
        return Arrays.stream(SortedHashes.unpack(one.getBands()))
                .filter(band -> Arrays.stream(bands).anyMatch(held -> held == band))
                .count();
    }
}
