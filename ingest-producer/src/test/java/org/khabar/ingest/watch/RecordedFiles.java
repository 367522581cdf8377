package org.khabar.ingest.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A sender to nowhere: keeps what it is given, a file being one document, and fails as it is told to. */
final class RecordedFiles implements FileSender {
    /** Name and content of what was sent, in its order. */
    final List<String> sent = new ArrayList<>();

    /** Why files fail, by their paths; none of them reaches {@link #sent}. */
    final Map<String, String> failing = new HashMap<>();

    /** Called when a file has been read and before there is an answer. */
    Runnable beforeAnswer = () -> {};

    /** Why no connection can be made; null if it can. */
    @Nullable
    RuntimeException unconnected;

    /** Whether no record is taken. */
    boolean isBrokerAway;

    /** How often a file was handed over, answered or not. */
    int attempts;

    /** How often answers were waited for. */
    int flushes;

    private boolean wasBrokerAway;

    @Override
    public void connect() {
        if (unconnected != null) {
            throw unconnected;
        }
    }

    @Override
    public Delivery send(SeenFile file, BooleanSupplier isStopping) {
        attempts++;
        if (isStopping.getAsBoolean()) {
            return new Answer(false, null);
        }
        wasBrokerAway = isBrokerAway;
        var failure = Optional.ofNullable(failing.get(file.path())).or(() -> away());
        if (failure.isPresent()) {
            return new Answer(false, failure.get());
        }
        sent.add(file.path() + "=" + content(file));
        return new Answer(true, null);
    }

    private Optional<String> away() {
        return isBrokerAway ? Optional.of("no broker answers") : Optional.empty();
    }

    @Override
    public void awaitAnswers() {
        flushes++;
        beforeAnswer.run();
    }

    @Override
    public boolean isBrokerAway() {
        return wasBrokerAway;
    }

    private static String content(SeenFile file) {
        try {
            return Files.readString(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answer(boolean isComplete, @Nullable String failure) implements Delivery {
        @Override
        public long documents() {
            return 1;
        }
    }
}
