package org.khabar.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.khabar.quickstart.stack.GeneratedNews;
import org.khabar.quickstart.stack.GeneratedNews.Written;

/**
 * A file of generated articles.
 *
 * @param path where it is
 * @param written how many there are of each kind
 */
record NewsFile(Path path, Written written) {
    private static final int PARAGRAPHS = 2;
    private static final String ID = "{\"id\": \"";

    /**
     * Writes it.
     *
     * @param folder where it is to be
     * @param name of the file and of its documents: those of two names are not the same
     * @param documents how many
     */
    static NewsFile write(Path folder, String name, int documents) throws IOException {
        var lines = new GeneratedNews(name.hashCode(), PARAGRAPHS).lines();
        var text = new StringBuilder();
        for (int number = 0; number < documents; number++) {
            text.append(lines.next().replace(ID, ID + name + "-")).append('\n');
        }
        return new NewsFile(Files.writeString(folder.resolve(name + ".jsonl"), text), lines.written());
    }
}
