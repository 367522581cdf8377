package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.DeadLetter;
import org.khabar.enrich.document.DeadLetterReason;
import org.khabar.enrich.document.Endings;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.document.Revision;
import org.khabar.enrich.separate.Separation.Rejected;
import org.khabar.enrich.separate.Separation.Separated;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.sketch.Longs;
import org.khabar.enrich.stage.Attempt;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.Language;
import org.khabar.schema.Rejection;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.PageLines;

/**
 * Step that cuts a document into its articles. A document that it cannot bear becomes a dead letter: this is the last
 * stage whose failure concerns the whole document.
 */
public final class SeparateDocument {
    private static final Language UNTAGGED = new Language("und", 0.0, null, null, List.of());

    private final Separator separator;
    private final StageGuard guard;

    /** Cuts a scrape: {@link ArticleSeparator#separate}, or {@link ArticleSeparator#keepWhole}. */
    @FunctionalInterface
    public interface Separator {
        /** Cuts a scrape. */
        Separation separate(Scrape scrape);
    }

    /**
     * @param separator cuts scrapes
     * @param guard runs the stage
     */
    public SeparateDocument(Separator separator, StageGuard guard) {
        this.separator = separator;
        this.guard = guard;
    }

    /** Cuts a document of whose source nothing is known. */
    public Progress<CutDocument> apply(Revision revision) {
        return apply(revision, RecurringLines.NONE);
    }

    /**
     * Cuts a document.
     *
     * @param recurring lines that recur in the articles of its source
     */
    public Progress<CutDocument> apply(Revision revision, RecurringLines recurring) {
        var attempt = guard.attempt(Stage.SEPARATE, separator::separate, scrape(revision, recurring));
        if (attempt instanceof Attempt.Failed<Separation> failed) {
            return new Progress.Ended<>(Endings.undeliverable(new DeadLetter(
                    revision.arrival().original(), Stage.SEPARATE, DeadLetterReason.STAGE_FAILED, failed.cause())));
        }
        return new Progress.Going<>(cut(revision, attempt.value().orElseThrow(), attempt.micros()));
    }

    private static Scrape scrape(Revision revision, RecurringLines recurring) {
        var document = revision.document();
        return new Scrape(
                document.getTitle(),
                document.getText(),
                document.getPublished(),
                revision.arrival().origin().getIngestedAt(),
                recurring);
    }

    private static CutDocument cut(Revision revision, Separation separation, long micros) {
        var lines = separation.lines().stream().map(SeparateDocument::record).toList();
        if (separation instanceof Rejected rejected) {
            return new CutDocument(
                    revision, List.of(), rejection(revision, rejected), lines, pageLines(revision, separation));
        }
        return new CutDocument(
                revision,
                candidates(revision, (Separated) separation, lines, micros),
                null,
                lines,
                pageLines(revision, separation));
    }

    private static @Nullable PageLines pageLines(Revision revision, Separation separation) {
        var source = revision.source();
        var traces = separation.traces().traces();
        if (source.isEmpty() || traces.isEmpty()) {
            return null;
        }
        return PageLines.newBuilder()
                .setSource(source.get())
                .setDocument(Hash.of(revision.arrival().rawId()))
                .setLines(Longs.pack(
                        traces.stream().mapToLong(LineTraces.Trace::line).toArray()))
                .setWords(traces.stream().map(LineTraces.Trace::words).toList())
                .setRemoved(separation.traces().removed())
                .build();
    }

    private static org.khabar.schema.LabelledLines record(LabelledLines lines) {
        return new org.khabar.schema.LabelledLines(lines.from(), lines.to(), code(lines.label()), lines.cue());
    }

    // In decisions a label is written as people write it: "title-repeat".
    private static String code(LineLabel label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Rejection rejection(Revision revision, Rejected rejected) {
        var document = revision.document();
        return Rejection.newBuilder()
                .setRawId(revision.arrival().rawId())
                .setReason(org.khabar.schema.RejectionReason.valueOf(
                        rejected.reason().name()))
                .setDetail(rejected.detail())
                .setStage(Stage.SEPARATE.label())
                .setOrigin(revision.arrival().origin())
                .setUrl(document.getUrl())
                .setSource(document.getSource())
                .setInput(document.getInput())
                .build();
    }

    private static List<Candidate> candidates(
            Revision revision, Separated separated, List<org.khabar.schema.LabelledLines> lines, long micros) {
        var candidates = new ArrayList<Candidate>();
        for (var article : separated.articles()) {
            int part = candidates.size() + 1;
            candidates.add(
                    candidate(revision, article, part, separated.articles().size())
                            .setLines(lines)
                            .setStageMicros(new HashMap<>())
                            .build());
        }
        // The decision of the first part carries the time that cutting the whole document took.
        candidates.get(0).getStageMicros().put(Stage.SEPARATE.label(), micros);
        return List.copyOf(candidates);
    }

    private static Candidate.Builder candidate(Revision revision, SeparatedArticle article, int part, int parts) {
        var document = revision.document();
        var rawId = revision.arrival().rawId();
        return Candidate.newBuilder()
                .setArticleId(part == 1 ? rawId : rawId + "#" + part)
                .setRawId(rawId)
                .setPart(part)
                .setParts(parts)
                .setRevision(revision.number())
                .setChangeKind(revision.changeKind())
                .setOrigin(revision.arrival().origin())
                .setUrl(document.getUrl())
                .setSource(document.getSource())
                .setTitle(article.title())
                .setBody(article.body())
                .setDateline(article.dateline())
                .setPublished(article.published())
                .setPublishedHijri(article.publishedHijri())
                .setPublishedValidity(org.khabar.schema.PublishedValidity.valueOf(
                        article.validity().name()))
                .setFetchedAt(document.getFetchedAt())
                .setLanguage(UNTAGGED)
                .setShard("")
                .setStageFailures(new ArrayList<>());
    }
}
