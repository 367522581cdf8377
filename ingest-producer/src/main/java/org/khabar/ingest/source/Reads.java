package org.khabar.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.parse.Place;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RejectionReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outcomes of all inputs, one after the other; at most one input is open. */
final class Reads extends Spliterators.AbstractSpliterator<Read> {
    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

    private final Iterator<Found> inputs;
    private final Opener opener;
    private @Nullable Opened open;

    Reads(Iterator<Found> inputs, Opener opener) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.inputs = inputs;
        this.opener = opener;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Read> action) {
        while (open != null || inputs.hasNext()) {
            var read = open == null ? begin(inputs.next()) : step(open);
            if (read != null) {
                action.accept(read);
                return true;
            }
        }
        return false;
    }

    /** Closes the input at hand; a failure to close what was only read is of no consequence. */
    void close() {
        var closing = open;
        open = null;
        if (closing == null) {
            return;
        }
        try {
            closing.close();
        } catch (IOException e) {
            LOG.debug("{} could not be closed", closing.where(), e);
        }
    }

    private @Nullable Read begin(Found found) {
        if (found instanceof Found.UnknownKind unknown) {
            return unreadable(unknown.input(), "its ending is none of " + FileKind.ENDINGS);
        }
        if (found instanceof Found.Unlisted unlisted) {
            return unreadable(unlisted.input(), describe(unlisted.cause()));
        }
        if (found instanceof Found.DocumentFile file) {
            return open(file);
        }
        open = opener.openStandardInput();
        return null;
    }

    private @Nullable Read open(Found.DocumentFile file) {
        try {
            open = opener.open(file);
            return null;
        } catch (IOException e) {
            return unreadable(file.input(), describe(e));
        }
    }

    private @Nullable Read step(Opened input) {
        try {
            var read = input.next();
            if (read == null) {
                close();
            }
            return read;
        } catch (IOException e) {
            close();
            return unreadable(input.where(), describe(e));
        }
    }

    private static Read unreadable(String input, String detail) {
        return Place.file(input, input, null).reject(RejectionReason.UNREADABLE, detail);
    }

    private static String describe(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "is gone";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        if (e instanceof EOFException) {
            return "ends within its compressed data";
        }
        var kind = e instanceof ZipException ? "is no sound gzip" : "cannot be read";
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }
}
