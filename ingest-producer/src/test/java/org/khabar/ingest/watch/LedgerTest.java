package org.khabar.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Path FOLDER = Path.of("/news");
    private static final long HOUR_NS = Ledger.REMEMBERED_WHEN_GONE.toNanos();

    @TempDir
    private Path volume;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @BeforeEach
    void name() {
        file = volume.resolve("state").resolve("ledger");
    }

    @Test
    void shouldRememberOverARestart() throws IOException {
        var odd = taken("a\\t\tb\nc\r\\n.txt", 7);
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 1));
            ledger.enter(odd);
            ledger.enter(taken("خبر/b.txt", 2));
            ledger.enter(taken("a.txt", 3));
        }

        try (var ledger = open()) {
            assertThat(ledger.size()).isEqualTo(3);
            assertThat(ledger.find("a.txt")).contains(taken("a.txt", 3));
            assertThat(ledger.find("خبر/b.txt")).contains(taken("خبر/b.txt", 2));
            assertThat(ledger.find(odd.path())).contains(odd);
        }
    }

    @Test
    void shouldHoldAFileOnlyAsItWas() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 5));

            assertThat(ledger.holds(seen("a.txt", 5))).isTrue();
            assertThat(ledger.holds(seen("a.txt", 6))).isFalse();
            assertThat(ledger.holds(seen("b.txt", 5))).isFalse();
        }
    }

    @Test
    void shouldRememberWhatWasFlushedWhenKilled() throws IOException {
        var ledger = open();
        ledger.enter(taken("a.txt", 1));
        ledger.flush();
        ledger.enter(taken("b.txt", 1));
        var asKilled = copyOfLedger();
        ledger.close();

        try (var restarted = Ledger.open(asKilled, FOLDER)) {
            assertThat(restarted.find("a.txt")).isPresent();
            assertThat(restarted.find("b.txt")).isEmpty();
        }
    }

    @Test
    void shouldReadWhateverAKillLeaves() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 1));
            ledger.enter(taken("b.txt", 1));
        }
        var bytes = Files.readAllBytes(file);
        var header = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;

        for (var length = header; length <= bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            try (var ledger = open()) {
                var whole = Files.readAllLines(file).size() - 1;
                assertThat(ledger.size()).as("%d bytes", length).isEqualTo(whole);
                ledger.enter(taken("c.txt", 1));
            }
            try (var ledger = open()) {
                assertThat(ledger.find("c.txt")).as("%d bytes", length).isPresent();
            }
        }
    }

    @Test
    void shouldLoseOnlyTheLinesThatAreDamaged() throws IOException {
        try (var ledger = open()) {
            for (var i = 0; i < 10; i++) {
                ledger.enter(taken("f" + i + ".txt", i));
            }
        }
        var lines = new ArrayList<>(Files.readAllLines(file));
        var victim = lines.stream()
                .filter(line -> line.endsWith("f3.txt"))
                .findFirst()
                .orElseThrow();
        lines.set(lines.indexOf(victim), victim.replace("f3.txt", "f4.txt"));
        Files.write(file, lines);

        try (var ledger = open()) {
            assertThat(ledger.size()).isEqualTo(9);
            assertThat(ledger.find("f3.txt")).isEmpty();
            assertThat(ledger.find("f4.txt")).contains(taken("f4.txt", 4));
        }
        assertThat(Files.readAllLines(file)).hasSize(10);
    }

    @Test
    void shouldReadWhatADamagedFirstLineLeaves() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 1));
        }
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, "\u0000".repeat(lines.get(0).length()));
        Files.write(file, lines);

        try (var ledger = open()) {
            assertThat(ledger.find("a.txt")).contains(taken("a.txt", 1));
        }
    }

    @Test
    void shouldNotOverwriteWhatIsNoLedger() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "An article that somebody wrote.\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerException.class)
                .hasMessage(file + " is no ledger of watched files: name another, or remove it");
        assertThat(file).hasContent("An article that somebody wrote.\n");
    }

    @Test
    void shouldBeOfOneProducer() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 1));
            assertThatThrownBy(this::open)
                    .isInstanceOf(LedgerException.class)
                    .hasMessage("the ledger " + file + " is in use by another producer");
        }
        open().close();
    }

    @Test
    void shouldCompareContentsWhenItWasOfAnotherFolder() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 1));
        }

        try (var ledger = Ledger.open(file, Path.of("/mnt/news"))) {
            assertThat(ledger.holds(seen("a.txt", 1))).isFalse();
            assertThat(ledger.find("a.txt"))
                    .hasValueSatisfying(entry -> assertThat(entry.hash()).isEqualTo("hash1"));
        }
    }

    @Test
    void shouldForgetFilesThatHaveBeenGoneForLong() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 1));
            ledger.enter(taken("b.txt", 1));
            var onlyB = new Scan();
            onlyB.found(seen("b.txt", 1));

            ledger.forgetGone(onlyB, 0);
            ledger.forgetGone(onlyB, HOUR_NS - 1);
            assertThat(ledger.find("a.txt")).isPresent();

            ledger.forgetGone(onlyB, HOUR_NS);
            assertThat(ledger.find("a.txt")).isEmpty();
            assertThat(ledger.find("b.txt")).isPresent();
        }
    }

    @Test
    void shouldNotForgetFilesThatWereAwayForAShortTime() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("a.txt", 1));
            var there = new Scan();
            there.found(seen("a.txt", 1));

            ledger.forgetGone(new Scan(), 0);
            ledger.forgetGone(there, HOUR_NS / 2);
            ledger.forgetGone(new Scan(), HOUR_NS);

            assertThat(ledger.find("a.txt")).isPresent();
        }
    }

    @Test
    void shouldNotForgetFilesOfFoldersThatCannotBeListed() throws IOException {
        try (var ledger = open()) {
            ledger.enter(taken("deep/er/a.txt", 1));
            ledger.enter(taken("deeper/a.txt", 1));
            var scan = new Scan();
            scan.unlisted("deep", "may not be read");

            ledger.forgetGone(scan, 0);
            ledger.forgetGone(scan, HOUR_NS);

            assertThat(ledger.find("deep/er/a.txt")).isPresent();
            assertThat(ledger.find("deeper/a.txt")).isEmpty();
        }
    }

    @Test
    void shouldNotGrowForEver() throws IOException {
        try (var ledger = open()) {
            for (var version = 0; version < 10_000; version++) {
                ledger.enter(taken("a.txt", version));
                if (version % 100 == 99) {
                    ledger.flush();
                }
            }

            assertThat(Files.readAllLines(file)).hasSizeLessThan(1_200);
            assertThat(ledger.find("a.txt")).contains(taken("a.txt", 9_999));
        }
    }

    private Ledger open() {
        return Ledger.open(file, FOLDER);
    }

    private Path copyOfLedger() throws IOException {
        return Files.copy(file, volume.resolve("copy"));
    }

    private static TakenFile taken(String path, long version) {
        return new TakenFile(path, new FileState(100, version), "hash" + version);
    }

    private static SeenFile seen(String path, long version) {
        return new SeenFile(FOLDER.resolve(path), path, new FileState(100, version));
    }
}
