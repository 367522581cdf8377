package org.khabar.quickstart.benchmark;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.publish.PublishListener;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

/** Remembers the first document that was not published: what is measured then would be something else. */
final class FailOnLoss implements PublishListener {
    private final AtomicReference<@Nullable String> loss = new AtomicReference<>();

    @Override
    public void sent(RawDocument document) {
        // As it should be.
    }

    @Override
    public void rejected(Rejection rejection) {
        loss.compareAndSet(null, rejection.getRawId() + ": " + rejection.getDetail());
    }

    @Override
    public void failed(String input, String cause) {
        loss.compareAndSet(null, input + ": " + cause);
    }

    /** Throws if anything was lost. */
    void check() {
        if (loss.get() != null) {
            throw new IllegalStateException("Not published: " + loss.get());
        }
    }
}
