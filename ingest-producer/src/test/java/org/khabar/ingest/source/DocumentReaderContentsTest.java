package org.khabar.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.ingest.source.Outcomes.documentsOf;
import static org.khabar.ingest.source.Outcomes.rejectionsOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.ingest.identity.TextHash;
import org.khabar.ingest.parse.DocumentLimits;
import org.khabar.ingest.parse.JsonDocumentParser;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;

/** What is read from a file of each kind, whole or broken. */
class DocumentReaderContentsTest extends FolderTestBase {
    private static final String ARABIC = "أعلنت هيئة الموانئ صباح اليوم فتح ميناء اللاذقية بعد إغلاق دام يومين.";

    @Test
    void shouldReadATextFileAsOneDocumentNamedByItsFile() throws IOException {
        var file = write("000_ab.txt", "Harbour reopens\r\n\r\nIt did.\r\n");

        var documents = documents(file);

        assertThat(documents)
                .containsExactly(RawDocument.newBuilder()
                        .setId("000_ab.txt")
                        .setText("Harbour reopens\n\nIt did.\n")
                        .setInput(file)
                        .setCharset("UTF-8")
                        .build());
    }

    @Test
    void shouldReadAnEmptyTextFileAsADocument() throws IOException {
        assertThat(documents(write("a.txt", "")))
                .extracting(RawDocument::getText)
                .containsExactly("");
    }

    @Test
    void shouldReadADocumentALine() throws IOException {
        var file = write(
                "news.jsonl",
                "{\"text\": \"1\"}\r\n\n  {\"text\": \"2\", \"id\": 7}\n\ufeff{\"text\": \"x\"}\n{\"text\": \"3\"}");

        assertThat(documents(file))
                .extracting(RawDocument::getId, RawDocument::getText, RawDocument::getInput)
                .containsExactly(
                        tuple(TextHash.of("1"), "1", file + ":1"),
                        tuple("7", "2", file + ":3"),
                        tuple(TextHash.of("3"), "3", file + ":5"));
        assertThat(rejections(file)).extracting(Rejection::getInput).containsExactly(file + ":4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.JSON", "a.json.gz"})
    void shouldNameASingleJsonDocumentByItsPath(String name) throws IOException {
        var file = write(name, "\n{\n  \"text\": \"1\"\n}\n");

        assertThat(documents(file))
                .extracting(RawDocument::getId, RawDocument::getInput)
                .containsExactly(tuple(name, file));
    }

    @Test
    void shouldReadAnArrayOfDocumentsAndGoOnAfterABrokenOne() throws IOException {
        var file = write("a.json", """
                [
                  {"text": "1 ]}"},
                  {"text": "2 \\" {["}, {"text": broken},
                  17, "word", null,
                  {"text": "3", "tags": [[], {}]}
                ]
                """);

        assertThat(documents(file))
                .extracting(RawDocument::getText, RawDocument::getInput)
                .containsExactly(tuple("1 ]}", file + ":2"), tuple("2 \" {[", file + ":3"), tuple("3", file + ":5"));
        assertThat(rejections(file))
                .extracting(Rejection::getReason, Rejection::getInput)
                .containsExactly(
                        tuple(RejectionReason.MALFORMED, file + ":3"),
                        tuple(RejectionReason.MALFORMED, file + ":4"),
                        tuple(RejectionReason.MALFORMED, file + ":4"),
                        tuple(RejectionReason.MALFORMED, file + ":4"));
    }

    @Test
    void shouldTakeJsonDocumentsOneAfterTheOtherWhateverTheEnding() throws IOException {
        var file = write("a.json", "{\"text\": \"1\"}\n{\"text\": \"2\"}{\"text\": \"3\"}");

        assertThat(documents(file)).extracting(RawDocument::getText).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[{\"text\": \"1\"}", "[", "{\"text\": \"1\"", "{\"text\": \"1", "nonsense"})
    void shouldSayWhenAJsonFileIsIncompleteOrEmpty(String content) throws IOException {
        assertThat(rejections(write("a.json", content)))
                .extracting(Rejection::getReason)
                .containsExactly(RejectionReason.MALFORMED);
    }

    @Test
    void shouldHoldNoDocumentWhenAnArrayIsEmpty() throws IOException {
        assertThat(reads(write("a.json", " [ ] "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
    void shouldReadJsonInEveryEncoding(String charset) throws IOException {
        var line = "{\"text\": \"" + ARABIC + "\"}";
        var lines = write("a.jsonl", (line + "\r\n" + line).getBytes(Charset.forName(charset)));
        var array = write("b.json", ("[" + line + ", " + line + "]").getBytes(Charset.forName(charset)));

        assertThat(documents(lines, array))
                .extracting(RawDocument::getText, RawDocument::getCharset)
                .containsExactly(
                        tuple(ARABIC, charset), tuple(ARABIC, charset), tuple(ARABIC, charset), tuple(ARABIC, charset));
    }

    @Test
    void shouldRejectALineOfBrokenBytesAndGoOn() throws IOException {
        var line = ("{\"text\": \"" + ARABIC + "\"}\n").getBytes(StandardCharsets.UTF_8);
        var broken = line.clone();
        broken[20] = (byte) 0xFF;
        var nul = line.clone();
        nul[20] = 0;
        nul[21] = 0;
        var file = write("a.jsonl", join(line, broken, nul, line));

        assertThat(documents(file)).extracting(RawDocument::getInput).containsExactly(file + ":1", file + ":4");
        assertThat(rejections(file))
                .extracting(Rejection::getReason, Rejection::getInput)
                .containsExactly(
                        tuple(RejectionReason.UNKNOWN_ENCODING, file + ":2"),
                        tuple(RejectionReason.UNKNOWN_ENCODING, file + ":3"));
    }

    @Test
    void shouldRejectAFileOfGarbageOnce() throws IOException {
        var garbage = new byte[100_000];
        new Random(7).nextBytes(garbage);

        assertThat(rejections(write("a.txt", garbage), write("b.jsonl", garbage), write("c.json", garbage)))
                .extracting(Rejection::getReason)
                .containsExactly(
                        RejectionReason.UNKNOWN_ENCODING,
                        RejectionReason.UNKNOWN_ENCODING,
                        RejectionReason.UNKNOWN_ENCODING);
    }

    @Test
    void shouldReadWhatComesBeforeTheDamageOfAGzippedFile() throws IOException {
        var whole = gzip("{\"text\": \"1\"}\n".repeat(3).getBytes(StandardCharsets.UTF_8));
        var cut = write("a.jsonl.gz.tmp", Arrays.copyOf(whole, whole.length - 9));
        Files.move(Path.of(cut), folder.resolve("a.jsonl.gz"));
        Files.write(folder.resolve("b.txt.gz"), "no gzip".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("c.txt.gz"), new byte[0]);
        write("d.txt", "next");

        var reads = reads(folder.toString());

        assertThat(documentsOf(reads))
                .extracting(RawDocument::getText)
                .endsWith("next")
                .contains("1");
        assertThat(rejectionsOf(reads))
                .extracting(
                        Rejection::getReason, rejection -> rejection.getInput().replace(folder + "/", ""))
                .containsExactly(
                        tuple(RejectionReason.UNREADABLE, "a.jsonl.gz:4"),
                        tuple(RejectionReason.UNREADABLE, "b.txt.gz"),
                        tuple(RejectionReason.UNREADABLE, "c.txt.gz"));
    }

    @Test
    void shouldSayHowLargeAFileOrLineIsThatIsTooLarge() throws IOException {
        var fifty = new byte[50_000_000];
        Arrays.fill(fifty, (byte) 'x');
        var text = write("a.txt", fifty);
        var lines = write(
                "b.jsonl",
                join(
                        "{\"text\": \"".getBytes(StandardCharsets.UTF_8),
                        fifty,
                        "\"}\n{\"text\": \"1\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(rejections(text, lines))
                .extracting(Rejection::getReason, Rejection::getInput, Rejection::getDetail)
                .containsExactly(
                        tuple(RejectionReason.TOO_LARGE, text, "has 50000000 bytes, and a text may have 262144"),
                        tuple(RejectionReason.TOO_LARGE, lines + ":1", "has 50000012 bytes, more than 3932160"));
        assertThat(documents(lines)).extracting(RawDocument::getInput).containsExactly(lines + ":2");
    }

    @Test
    void shouldTakeTheLargestTextInItsLargestSpelling() throws IOException {
        var escaped = "{\"text\": \"" + "\\u0061".repeat(DocumentLimits.MAX_TEXT_BYTES) + "\"}";
        var json = write("a.json", escaped.getBytes(StandardCharsets.UTF_16LE));
        var text = write("b.txt", "\r\n".repeat(DocumentLimits.MAX_TEXT_BYTES).getBytes(StandardCharsets.UTF_16LE));

        assertThat(documents(json, text))
                .extracting(document -> document.getText().length())
                .containsExactly(DocumentLimits.MAX_TEXT_BYTES, DocumentLimits.MAX_TEXT_BYTES);
    }

    @Test
    void shouldReadToTheLetterWhenTheParserDoes() throws IOException {
        var reader = new DocumentReader(
                new ByteArrayInputStream("{\"text\": \"a\\r\\nb\"}".getBytes(StandardCharsets.UTF_8)),
                JsonDocumentParser.toTheLetter());

        assertThat(documentsOf(readAll(reader, List.of("-"))))
                .extracting(RawDocument::getText)
                .containsExactly("a\r\nb");
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        List.of(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
