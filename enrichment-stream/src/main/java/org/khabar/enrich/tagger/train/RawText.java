package org.khabar.enrich.tagger.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.khabar.enrich.text.TextFile;
import org.khabar.enrich.words.Tokeniser;
import org.khabar.enrich.words.Tokens;

/** Reads raw articles: JSON objects with id, title and text, one a line, compressed. */
final class RawText {
    private static final Pattern ENDS = Pattern.compile("\n|(?<=\\p{L}{3}[.!?؟])\\s");

    private RawText() {}

    /** The sentences of the articles whose ids begin so. */
    static List<Tokens> read(Path file, String idPrefix) throws IOException {
        var sentences = new ArrayList<Tokens>();
        var json = new ObjectMapper();
        try (var lines = TextFile.open(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var article = json.readTree(line);
                if (article.path("id").asText().startsWith(idPrefix)) {
                    var text = article.path("title").asText() + "\n"
                            + article.path("text").asText();
                    ENDS.splitAsStream(text).map(Tokeniser::tokenise).forEach(sentences::add);
                }
            }
        }
        return sentences;
    }
}
