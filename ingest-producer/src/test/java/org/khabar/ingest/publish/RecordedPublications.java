package org.khabar.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

/** Keeps what a publisher tells of. */
final class RecordedPublications implements PublishListener {
    final List<String> sent = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    final List<String> failed = new ArrayList<>();

    @Override
    public void sent(RawDocument document) {
        sent.add(document.getId());
    }

    @Override
    public void rejected(Rejection rejection) {
        rejected.add(rejection.getRawId());
    }

    @Override
    public void failed(String input, String cause) {
        failed.add(input + ": " + cause);
    }
}
