package org.khabar.ingest.parse;

import org.jspecify.annotations.Nullable;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;

/**
 * Where a document was found.
 *
 * @param input its file, with the line where there may be several documents: {@code news.jsonl:17}
 * @param path path of its file relative to the input, where the file holds nothing else: the document's id if it has no
 *     better; null otherwise
 * @param charset IANA name of the encoding that it was read with; null when it came as text
 */
public record Place(
        String input, @Nullable String path, @Nullable String charset) {
    /** Stage that {@link Rejection#getStage()} names. */
    public static final String STAGE = "ingest";

    /** One of several documents in a file or stream. */
    public static Place line(String input, int line, @Nullable String charset) {
        return new Place(input + ":" + line, null, charset);
    }

    /** A file that holds one document or, since it cannot be read, none. */
    public static Place file(String input, String path, @Nullable String charset) {
        return new Place(input, path, charset);
    }

    /** A refusal of what is here, before anything is known of it: its place stands for its id. */
    public Read reject(RejectionReason reason, String detail) {
        return new Read.Rejected(Rejection.newBuilder()
                .setRawId(input)
                .setReason(reason)
                .setDetail(detail)
                .setStage(STAGE)
                .setInput(input)
                .build());
    }
}
