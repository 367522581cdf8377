package org.khabar.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.khabar.ingest.encoding.Samples.ARABIC;
import static org.khabar.ingest.encoding.Samples.CHINESE;
import static org.khabar.ingest.encoding.Samples.ENGLISH;
import static org.khabar.ingest.encoding.Samples.FRENCH;
import static org.khabar.ingest.encoding.Samples.JAPANESE;
import static org.khabar.ingest.encoding.Samples.RUSSIAN;
import static org.khabar.ingest.encoding.Samples.bytes;
import static org.khabar.ingest.encoding.Samples.join;
import static org.khabar.ingest.encoding.Samples.octets;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {
    private static final byte[] UTF_8_MARK = octets(0xEF, 0xBB, 0xBF);
    private static final byte[] LITTLE_MARK = octets(0xFF, 0xFE);
    private static final byte[] BIG_MARK = octets(0xFE, 0xFF);

    static Stream<Arguments> readable() {
        var menu = "Home | World | Sport\n".repeat(1_000);
        return Stream.of(
                arguments("nothing", new byte[0], "UTF-8", ""),
                arguments("only a mark", UTF_8_MARK, "UTF-8", ""),
                arguments("ASCII", bytes(ENGLISH, "UTF-8"), "UTF-8", ENGLISH),
                arguments("UTF-8", bytes(ARABIC, "UTF-8"), "UTF-8", ARABIC),
                arguments("UTF-8, marked", join(UTF_8_MARK, bytes(ARABIC, "UTF-8")), "UTF-8", ARABIC),
                arguments("UTF-8, one letter", bytes("م", "UTF-8"), "UTF-8", "م"),
                arguments("UTF-8, emoji", bytes("ok \uD83D\uDE00", "UTF-8"), "UTF-8", "ok \uD83D\uDE00"),
                arguments("LE, marked", join(LITTLE_MARK, bytes(ARABIC, "UTF-16LE")), "UTF-16LE", ARABIC),
                arguments("BE, marked", join(BIG_MARK, bytes(CHINESE, "UTF-16BE")), "UTF-16BE", CHINESE),
                arguments("LE, Arabic", bytes(ARABIC, "UTF-16LE"), "UTF-16LE", ARABIC),
                arguments("BE, Arabic", bytes(ARABIC, "UTF-16BE"), "UTF-16BE", ARABIC),
                arguments("LE, English", bytes(ENGLISH, "UTF-16LE"), "UTF-16LE", ENGLISH),
                arguments("BE, English", bytes(ENGLISH, "UTF-16BE"), "UTF-16BE", ENGLISH),
                arguments("LE, one word", bytes("harbour", "UTF-16LE"), "UTF-16LE", "harbour"),
                arguments("BE, one word", bytes("harbour", "UTF-16BE"), "UTF-16BE", "harbour"),
                arguments("LE, Chinese", bytes(CHINESE, "UTF-16LE"), "UTF-16LE", CHINESE),
                arguments("BE, Chinese", bytes(CHINESE, "UTF-16BE"), "UTF-16BE", CHINESE),
                arguments("LE, Japanese", bytes(JAPANESE, "UTF-16LE"), "UTF-16LE", JAPANESE),
                arguments("BE, Japanese", bytes(JAPANESE, "UTF-16BE"), "UTF-16BE", JAPANESE),
                arguments("LE, Russian", bytes(RUSSIAN, "UTF-16LE"), "UTF-16LE", RUSSIAN),
                arguments("Arabic", bytes(ARABIC, "windows-1256"), "windows-1256", ARABIC),
                arguments(
                        "Arabic title",
                        bytes("فتح ميناء اللاذقية بعد العاصفة", "windows-1256"),
                        "windows-1256",
                        "فتح ميناء اللاذقية بعد العاصفة"),
                arguments("Arabic below a menu", bytes(menu + ARABIC, "windows-1256"), "windows-1256", menu + ARABIC),
                arguments("Russian", bytes(RUSSIAN, "windows-1251"), "windows-1251", RUSSIAN),
                arguments(
                        "Russian title",
                        bytes("Порт Латакии снова открыт", "windows-1251"),
                        "windows-1251",
                        "Порт Латакии снова открыт"),
                arguments(
                        "Russian capitals",
                        bytes("ПОРТ ЛАТАКИИ СНОВА ОТКРЫТ", "windows-1251"),
                        "windows-1251",
                        "ПОРТ ЛАТАКИИ СНОВА ОТКРЫТ"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void shouldReadTextInItsEncoding(String name, byte[] bytes, String charset, String text) {
        assertThat(TextDecoder.decode(bytes)).isEqualTo(new Decoding.Text(text, charset));
    }

    static Stream<Arguments> unreadable() {
        var utf8 = bytes(ARABIC, "UTF-8");
        return Stream.of(
                arguments("broken byte in UTF-8", join(utf8, octets(0xD8), utf8), "is no UTF-8 at byte " + utf8.length),
                arguments("cut UTF-8", join(utf8, octets(0xD8)), "ends within a character of UTF-8"),
                arguments("broken byte after a mark", join(UTF_8_MARK, octets('a', 0xFF)), "is no UTF-8 at byte 4"),
                arguments("half a unit", join(LITTLE_MARK, octets('a', 0, 'b')), "ends within a character of UTF-16LE"),
                arguments("lone surrogate", join(LITTLE_MARK, octets(0, 0xD8, 'b', 0)), "is no UTF-16LE at byte 2"),
                arguments(
                        "PNG",
                        octets(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'),
                        "is no text"),
                arguments(
                        "zip",
                        octets('P', 'K', 3, 4, 20, 0, 8, 8, 8, 0, 0x7C, 0x9D, 0x6A, 0x5B, 0, 0, 0, 0),
                        "is no text"),
                arguments("one NUL", bytes("The harbour\0reopened.", "UTF-8"), "NUL"),
                arguments("control characters", bytes("\u0001\u0002\u0003ab".repeat(9), "UTF-8"), "is no text"),
                arguments("French", bytes(FRENCH, "windows-1252"), "is no text"),
                arguments("KOI8-R", bytes(RUSSIAN, "KOI8-R"), "most like KOI8-R"),
                arguments("ISO-8859-5", bytes(RUSSIAN, "ISO-8859-5"), "is no text"),
                arguments("ISO-8859-6", bytes("فتح ميناء اللاذقية بعد العاصفة", "ISO-8859-6"), "is no text"),
                arguments("Shift_JIS", bytes(JAPANESE, "Shift_JIS"), "is no text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void shouldRefuseWhatFitsNoEncoding(String name, byte[] bytes, String detail) {
        assertThat(TextDecoder.decode(bytes))
                .asInstanceOf(type(Decoding.Unknown.class))
                .extracting(Decoding.Unknown::detail)
                .asString()
                .contains(detail);
    }

    @Test
    void shouldLetAStrayControlCharacterPassInALongText() {
        var text = ENGLISH + '\u0008';

        assertThat(TextDecoder.decode(bytes(text, "UTF-8"))).isEqualTo(new Decoding.Text(text, "UTF-8"));
    }

    @Test
    void shouldRefuseNearlyAllRandomBytesAndNeverThrow() {
        var seed = 20260301L;
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < 3_000; round++) {
            var bytes = new byte[16 + random.nextInt(300)];
            random.nextBytes(bytes);

            read += TextDecoder.decode(bytes) instanceof Decoding.Text ? 1 : 0;
        }

        assertThat(read).as("seed %d", seed).isLessThan(3);
    }

    @Test
    void shouldReadNothingElseThanWhatWasWrittenWhenTextIsDamagedAtRandom() {
        var seed = 20260302L;
        var random = new Random(seed);
        var whole = bytes(ARABIC, "UTF-8");
        for (var round = 0; round < 2_000; round++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) (0xF8 + random.nextInt(8));

            assertThat(TextDecoder.decode(damaged))
                    .as("seed %d, round %d", seed, round)
                    .isInstanceOf(Decoding.Unknown.class);
        }
    }
}
