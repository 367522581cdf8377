package org.khabar.enrich.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.khabar.enrich.reset.ResetPlan.OutputRecords;
import org.khabar.schema.topic.Topics;
import org.khabar.service.terminal.Columns;

/** A plan in words. */
final class ResetText {
    private static final Columns COLUMNS = new Columns(16);

    private ResetText() {}

    /** What is deleted, what is kept, and what that means; a line each. */
    static List<String> of(ResetPlan plan) {
        var lines = new ArrayList<String>();
        line(lines, "application", plan.applicationId());
        line(lines, "forget", plan.committedOffsets() + " committed offsets of the group");
        plan.internalTopics()
                .forEach(topic -> line(
                        lines,
                        "delete topic",
                        topic.name() + ", "
                                + (topic.bytes().isPresent()
                                        ? bytes(topic.bytes().getAsLong())
                                        : "size unknown")));
        plan.lookalikes()
                .forEach(name -> line(
                        lines,
                        "leave topic",
                        name + ": none of this version's; another application's, or an older version's"));
        plan.folders().forEach(folder -> line(lines, "delete folder", folder.path() + ", " + bytes(folder.bytes())));
        line(
                lines,
                "read",
                "%s %s: %,d documents"
                        .formatted(Topics.RAW.name(), plan.position().describe(), plan.documents()));
        if (plan.documentsBefore() > 0) {
            line(
                    lines,
                    "do not read",
                    "%,d documents that are on %s before that".formatted(plan.documentsBefore(), Topics.RAW.name()));
        }
        plan.outputs().forEach(output -> line(lines, "delete records", records(output)));
        lines.addAll(consequences(plan));
        return List.copyOf(lines);
    }

    private static String records(OutputRecords output) {
        var lost = output.lost() == 0
                ? ""
                : "; %,d of them are older than what is read again, and lost for good".formatted(output.lost());
        return "%s, %,d records%s".formatted(output.name(), output.records(), lost);
    }

    private static List<String> consequences(ResetPlan plan) {
        var lines = new ArrayList<String>();
        lines.add("Revisions are counted from 1 again: consumers that keep the highest revision have to begin anew.");
        if (plan.outputs().isEmpty()) {
            lines.add("The records of the output topics are kept: a document that is read again has its outcomes there"
                    + " twice, and khabar audit says so. --outputs deletes them.");
        } else {
            lines.add(
                    "Rejections made at ingest are deleted too and not made again; dead letters that are still wanted are"
                            + " to be replayed first.");
            if (plan.documentsBefore() > 0) {
                lines.add("The documents that are not read again have no outcomes any more, and khabar audit says so.");
            }
        }
        if (plan.folders().isEmpty()) {
            lines.add("Local state is left as it is: an instance must not start with a folder from before the reset."
                    + " --state-dir deletes it.");
        }
        return lines;
    }

    private static void line(List<String> lines, String what, String detail) {
        lines.add(COLUMNS.row(what, detail));
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,d bytes", bytes)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
