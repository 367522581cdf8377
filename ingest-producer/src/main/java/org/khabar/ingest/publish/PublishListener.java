package org.khabar.ingest.publish;

import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

/** Is told what became of each publication, once each, perhaps from another thread. */
public interface PublishListener {
    /** A document is on articles.raw, acknowledged by all its replicas. */
    void sent(RawDocument document);

    /** A rejection is on articles.rejected, acknowledged by all its replicas. */
    void rejected(Rejection rejection);

    /**
     * A document or a rejection could not be written.
     *
     * @param input where it was read from; its raw id if that is not known
     * @param cause why, in words
     */
    void failed(String input, String cause);
}
