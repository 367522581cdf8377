package org.khabar.enrich.fingerprint;

import java.util.Optional;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.internal.Fingerprint;

/** Step that gives each article of a document its fingerprint. */
public final class AddFingerprint {
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final StageGuard guard;

    /**
     * @param guard runs the stage
     */
    public AddFingerprint(StageGuard guard) {
        this.guard = guard;
    }

    /** Sets the fingerprints; an article without words, or that the stage cannot bear, keeps none. */
    public CutDocument apply(CutDocument document) {
        for (var article : document.articles()) {
            guard.run(
                            Stage.FINGERPRINT,
                            candidate -> fingerprinter.fingerprint(candidate.getBody()),
                            article,
                            Optional.<Fingerprint>empty())
                    .ifPresent(article::setFingerprint);
        }
        return document;
    }
}
