package org.khabar.enrich.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.explain.Story.Arrived;
import org.khabar.enrich.explain.Story.Chapter;
import org.khabar.enrich.explain.Story.Kept;
import org.khabar.enrich.explain.Story.Now;
import org.khabar.enrich.explain.Story.Refusal;
import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.service.terminal.Columns;
import org.khabar.service.terminal.PrintableText;

/** A story as a person reads it. Every line is safe to print. */
final class StoryText {
    private static final Columns FIELDS = new Columns(13);
    private static final int SHOWN_COPIES = 20;

    private final List<String> lines = new ArrayList<>();

    /** The lines. */
    List<String> lines(Story story) {
        lines.add(PrintableText.of("document " + story.rawId()));
        story.otherRawIds().forEach(id -> field("also known", "another document has this address: " + id));
        story.refusals().forEach(this::refusal);
        chapters(story.chapters());
        story.waiting().forEach(this::waiting);
        story.articles().forEach(this::now);
        return List.copyOf(lines);
    }

    private void refusal(Refusal refusal) {
        var rejection = refusal.rejection();
        lines.add(PrintableText.of(refusal.time() + "  refused at ingest: " + rejection.getReason()));
        field("why", rejection.getDetail());
        field("input", rejection.getInput());
    }

    /** Refetches that follow each other are told in one line. */
    private void chapters(List<Chapter> chapters) {
        int refetches = 0;
        for (int i = 0; i < chapters.size(); i++) {
            boolean isRefetch = chapters.get(i).decision().getOutcome() == Outcome.REFETCH;
            boolean isNextToo = isRefetch
                    && i + 1 < chapters.size()
                    && chapters.get(i + 1).decision().getOutcome() == Outcome.REFETCH;
            refetches = isRefetch ? refetches + 1 : 0;
            if (isNextToo) {
                continue;
            }
            if (isRefetch) {
                lines.add(PrintableText.of("%s  came again as it was, %d times; last on %s"
                        .formatted(
                                chapters.get(i).arrived().time(),
                                refetches,
                                chapters.get(i).arrived().place())));
            } else {
                chapter(chapters.get(i));
            }
        }
    }

    private void chapter(Chapter chapter) {
        lines.add(PrintableText.of(heading(chapter)));
        arrived(chapter.arrived(), chapter.decision());
        DecisionText.fields(chapter).forEach(field -> field(field.name(), field.text()));
    }

    private static String heading(Chapter chapter) {
        var decision = chapter.decision();
        var outcome = decision.getOutcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var version = decision.getRevision() > 0 ? "version %d ".formatted(decision.getRevision()) : "";
        var part = decision.getParts() > 1 ? " part %d of %d".formatted(decision.getPart(), decision.getParts()) : "";
        return "%s  %s%s%s".formatted(chapter.arrived().time(), version, outcome, part);
    }

    private void arrived(Arrived arrived, Decision decision) {
        field("origin", arrived.place() + kept(arrived.kept()));
        if (arrived.replayOf() != null) {
            field("replayed", "from " + arrived.replayOf() + ", attempt " + arrived.replayAttempts());
        }
        field("address", decision.getUrl());
        field("source", decision.getSource());
        if (arrived.document() != null) {
            document(arrived.document());
        }
    }

    private static String kept(Kept kept) {
        return switch (kept) {
            case YES, RETRACTION, NOT_ASKED -> "";
            case UNREADABLE -> ", cannot be read";
            case NO -> ", not on articles.raw any more";
        };
    }

    private void document(RawDocument document) {
        field("input", document.getInput());
        field("charset", document.getCharset());
        field(
                "fetched",
                document.getFetchedAt() == null ? null : document.getFetchedAt().toString());
        field("dated", document.getPublished());
        field("raw title", document.getTitle());
        field("raw text", "%,d characters".formatted(document.getText().length()));
    }

    private void waiting(Arrived arrived) {
        lines.add(PrintableText.of(arrived.time() + "  arrived and not decided yet"
                + (arrived.kept() == Kept.RETRACTION ? ": a retraction" : "")));
        field("origin", arrived.place());
        if (arrived.document() != null) {
            document(arrived.document());
        }
    }

    private void now(Now now) {
        var state = switch (now.state()) {
            case PUBLISHED -> "on articles.enriched, version " + now.revision();
            case WITHDRAWN -> "withdrawn from articles.enriched";
            case ABSENT -> "not on articles.enriched";
        };
        lines.add(PrintableText.of("now        " + now.articleId() + ": " + state));
        if (now.copies() > 0) {
            field("copies", now.copies() + " from " + String.join(", ", now.copySources()));
            now.copyList().stream().limit(SHOWN_COPIES).forEach(copy -> field("", DecisionText.copy(copy)));
            int more = now.copyList().size() - SHOWN_COPIES;
            if (more > 0) {
                field("", "and " + more + " more");
            }
            if (now.copyList().size() < now.copies()) {
                field("", (now.copies() - now.copyList().size()) + " are not on articles.duplicates any more");
            }
        }
    }

    private void field(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add("  " + FIELDS.row(name, text));
        }
    }
}
