package org.khabar.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.ingest.source.Outcomes.documentsOf;
import static org.khabar.ingest.source.Outcomes.rejectionsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;

/** Which files are read, in which order, and what becomes of the others. */
class DocumentReaderFilesTest extends FolderTestBase {
    @Test
    void shouldReadFoldersByNameAndNameDocumentsByTheirPath() throws IOException {
        write("b.txt", "2");
        write("a/z.txt", "1");
        write("c/d/e.txt", "3");
        write("أ.txt", "4");

        assertThat(documents(folder.toString()))
                .extracting(RawDocument::getId, RawDocument::getText)
                .containsExactly(
                        tuple("a/z.txt", "1"), tuple("b.txt", "2"), tuple("c/d/e.txt", "3"), tuple("أ.txt", "4"));
        assertThat(documents(folder + "/")).extracting(RawDocument::getInput).startsWith(folder + "/a/z.txt");
    }

    @Test
    void shouldLeaveOutHiddenFilesAndNameThoseOfOtherKinds() throws IOException {
        write("a.txt", "1");
        write(".b.txt", "hidden");
        write(".git/c.txt", "hidden");
        write("d.pdf", "other");

        assertThat(documents(folder.toString())).hasSize(1);
        assertThat(skipped).containsOnly(entry(folder + "/d.pdf", "its ending is none of " + FileKind.ENDINGS));
    }

    @Test
    void shouldRejectAFileOfAnotherKindThatWasNamedItself() throws IOException {
        var file = write("d.pdf", "other");

        assertThat(rejections(file))
                .extracting(Rejection::getReason, Rejection::getDetail, Rejection::getRawId, Rejection::getInput)
                .containsExactly(
                        tuple(RejectionReason.UNREADABLE, "its ending is none of " + FileKind.ENDINGS, file, file));
    }

    @Test
    void shouldFollowLinksButNotInCircles() throws IOException {
        write("a/one.txt", "1");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));

        assertThat(documents(folder.toString()))
                .extracting(RawDocument::getId)
                .containsExactly("a/one.txt", "b/one.txt");
        assertThat(skipped).containsOnlyKeys(folder + "/a/up", folder + "/b/up");
    }

    @Test
    void shouldReadAnInputTwiceWhenItIsNamedTwice() throws IOException {
        var file = write("a.txt", "1");

        assertThat(documents(file, file)).hasSize(2);
    }

    @Test
    void shouldNameAllDocumentsOfAnEmptyFolderAndAnEmptyJsonLinesFileByNothing() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(reads(folder.resolve("empty").toString(), write("a.jsonl", ""), write("b.jsonl", "\n \r\n\t\n")))
                .isEmpty();
    }

    @Test
    void shouldReadGzippedFiles() throws IOException {
        write("a.txt.gz", "1");
        write("b.jsonl.gz", "{\"text\": \"2\"}");
        write("c.ndjson.GZ", "{\"text\": \"3\"}");

        assertThat(documents(folder.toString()))
                .extracting(RawDocument::getText)
                .containsExactly("1", "2", "3");
    }

    @Test
    void shouldRejectAFileThatVanishesBeforeItsTurnAndGoOn() throws IOException {
        write("a.txt", "1");
        write("b.txt", "2");
        write("c.txt", "3");
        var reads = new ArrayList<Read>();

        try (var stream = reader("").read(List.of(folder.toString()), skipped::put)) {
            stream.peek(read -> folder.resolve("b.txt").toFile().delete()).forEach(reads::add);
        }

        assertThat(documentsOf(reads)).extracting(RawDocument::getId).containsExactly("a.txt", "c.txt");
        assertThat(rejectionsOf(reads)).extracting(Rejection::getDetail).containsExactly("is gone");
    }

    @Test
    void shouldReadNothingWhenAnInputIsNotThere() throws IOException {
        var file = write("a.txt", "1");

        assertThatThrownBy(() -> reads(file, folder + "/b.txt"))
                .isInstanceOf(NoSuchInputException.class)
                .hasMessage("no such file or folder: " + folder + "/b.txt");
        assertThatThrownBy(() -> reads("a\u0000b")).isInstanceOf(NoSuchInputException.class);
    }

    @Test
    void shouldAnswerForEveryFileAndNeverThrowWhenBytesAreRandom() throws IOException {
        var seed = 20260301L;
        var random = new Random(seed);
        var endings = List.of(".txt", ".html", ".json", ".jsonl", ".json.gz", ".htm.gz", ".ndjson");
        for (var i = 0; i < 600; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            var text = new byte[random.nextInt(60)];
            for (var j = 0; j < text.length; j++) {
                text[j] = (byte) "{}[]\",:\\ \n\0a1".charAt(random.nextInt(13));
            }
            Files.write(folder.resolve("%03d%s".formatted(i, endings.get(i % 6))), i % 2 == 0 ? bytes : text);
        }

        var reads = reads(folder.toString());

        assertThat(reads).as("seed %d", seed).hasSizeGreaterThan(500);
        assertThat(skipped).isEmpty();
    }
}
