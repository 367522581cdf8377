package org.khabar.enrich.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.fingerprint.Fingerprinter;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.LabelledLines;
import org.khabar.schema.Language;
import org.khabar.schema.Origin;
import org.khabar.schema.PublishedValidity;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Fingerprint;

/** Articles on their way, for tests: what differs between them is named, the rest is the same. */
public final class Candidates {
    private static final Fingerprinter FINGERPRINTER = new Fingerprinter();

    private Candidates() {}

    /** A short article in English, the first version and only part of its document, with nothing to compare. */
    public static Candidate candidate(String articleId) {
        return Candidate.newBuilder()
                .setArticleId(articleId)
                .setRawId(articleId)
                .setPart(1)
                .setParts(1)
                .setRevision(1)
                .setChangeKind(ChangeKind.NEW)
                .setOrigin(Articles.origin(articleId.hashCode() & 0xFFFF))
                .setUrl("https://news.example/" + articleId)
                .setTitle("Title of " + articleId)
                .setBody("Body of " + articleId)
                .setPublishedValidity(PublishedValidity.UNKNOWN)
                .setLines(List.of(new LabelledLines(1, 1, "body", null)))
                .setLanguage(new Language("en", 0.9, "Latn", null, List.of()))
                .setShard("english")
                .setStageFailures(new ArrayList<>())
                .setStageMicros(new HashMap<>())
                .build();
    }

    /** The same article with a body that is compared; equal bodies have equal fingerprints. */
    public static Candidate withBody(String body, Candidate article) {
        article.setBody(body);
        article.setFingerprint(fingerprint(body));
        return article;
    }

    /** The same article as another record of articles.raw brought it. */
    public static Candidate broughtBy(Origin origin, Candidate article) {
        article.setOrigin(origin);
        return article;
    }

    /** The same article from a site. */
    public static Candidate fromSource(@Nullable String source, Candidate article) {
        article.setSource(source);
        return article;
    }

    /** A later version of the same article, brought by another record. */
    public static Candidate revised(int revision, Origin origin, Candidate article) {
        article.setRevision(revision);
        article.setChangeKind(ChangeKind.REVISED);
        return broughtBy(origin, article);
    }

    /** The fingerprint of a body, which must have a word. */
    public static Fingerprint fingerprint(String body) {
        return FINGERPRINTER.fingerprint(body).orElseThrow();
    }
}
