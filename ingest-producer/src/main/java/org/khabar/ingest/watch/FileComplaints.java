package org.khabar.ingest.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.khabar.service.terminal.PrintableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what is wrong with a file or folder once, and again only when it has changed. */
final class FileComplaints {
    private static final Logger LOG = LoggerFactory.getLogger(FileComplaints.class);

    private final Map<String, String> told = new HashMap<>();

    /** Something that an operator may have to see to. */
    void warn(String path, String what) {
        if (isNew(path, what)) {
            LOG.warn("{}: {}", PrintableText.of(path), PrintableText.of(what));
        }
    }

    /** Something that is as it should be, perhaps. */
    void inform(String path, String what) {
        if (isNew(path, what)) {
            LOG.info("Left out {}: {}", PrintableText.of(path), what);
        }
    }

    /** Whatever was wrong with a file is no longer. */
    void settle(String path) {
        told.remove(path);
    }

    /** Forgets what is gone. */
    void keep(Predicate<String> isThere) {
        told.keySet().removeIf(isThere.negate());
    }

    private boolean isNew(String path, String what) {
        return !what.equals(told.put(path, what));
    }
}
