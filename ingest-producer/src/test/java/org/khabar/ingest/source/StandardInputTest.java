package org.khabar.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.ingest.source.Outcomes.documentsOf;
import static org.khabar.ingest.source.Outcomes.rejectionsOf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.ingest.identity.TextHash;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

class StandardInputTest {
    @Test
    void shouldReadStandardInputAsJsonLinesAndLeaveItOpen() {
        var input = new ClosingCounted("{\"text\": \"1\"}\nnonsense\n{\"text\": \"2\"}\n");

        List<Read> reads;
        try (var stream = new DocumentReader(input).read(List.of("-", "-"), ReadListener.NONE)) {
            reads = stream.toList();
        }

        assertThat(documentsOf(reads))
                .extracting(RawDocument::getId, RawDocument::getInput)
                .containsExactly(tuple(TextHash.of("1"), "stdin:1"), tuple(TextHash.of("2"), "stdin:3"));
        assertThat(rejectionsOf(reads)).extracting(Rejection::getInput).containsExactly("stdin:2");
        assertThat(input.closings).isZero();
    }

    @Test
    void shouldHandOnALineBeforeTheNextIsWritten() {
        var typed = new Typed("{\"text\": \"1\"}\n", "{\"text\": \"2\"}\n");

        try (var stream = new DocumentReader(typed).read(List.of("-"), ReadListener.NONE)) {
            var reads = stream.iterator();

            assertThat(reads.next()).isInstanceOf(Read.Document.class);
            assertThat(typed.left()).isEqualTo(1);
        }
    }

    @Test
    void shouldReadNoFurtherThanAskedFor() {
        var endless = new Endless("{\"text\": \"again\"}\n");

        try (var stream = new DocumentReader(endless).read(List.of("-"), ReadListener.NONE)) {
            var reads = stream.iterator();
            for (var i = 0; i < 100_000; i++) {
                reads.next();
            }
        }

        assertThat(endless.lines).isLessThan(110_000);
    }

    /** Counts how often it is closed. */
    private static final class ClosingCounted extends ByteArrayInputStream {
        private int closings;

        ClosingCounted(String content) {
            super(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            closings++;
        }
    }

    /** Gives one line a read, as a person at a keyboard does. */
    private static final class Typed extends InputStream {
        private final List<String> lines;
        private int next;

        Typed(String... lines) {
            this.lines = List.of(lines);
        }

        int left() {
            return lines.size() - next;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left() == 0) {
                return -1;
            }
            var line = lines.get(next++).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, from, line.length);
            return line.length;
        }
    }

    /** Repeats a line and counts how often. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private int lines;

        Endless(String line) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int available() {
            return line.length;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            var count = Math.min(length, line.length);
            if (count < line.length) {
                System.arraycopy(" ".repeat(count).getBytes(StandardCharsets.UTF_8), 0, buffer, from, count);
                return count;
            }
            lines++;
            System.arraycopy(line, 0, buffer, from, count);
            return count;
        }
    }
}
