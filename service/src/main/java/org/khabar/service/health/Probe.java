package org.khabar.service.health;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks something again and again whether it is there, in a thread of its own, and remembers the answer: whoever wants to know
 * never waits. A change is logged once.
 */
public final class Probe implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final String name;
    private final Check check;
    private final ScheduledExecutorService thread;
    private volatile Condition last;

    /** A question that is answered by returning, or by an exception that says why not. */
    @FunctionalInterface
    public interface Check {
        /** Asks; may block for some seconds. */
        void ask() throws Exception;
    }

    /**
     * Begins to ask.
     *
     * @param name what is asked, such as {@code brokers}
     * @param every pause between an answer and the next question
     * @param check the question
     */
    public Probe(String name, Duration every, Check check) {
        this.name = name;
        this.check = check;
        this.last = Condition.fails(name, "not asked yet");
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> daemon(name, work));
        var unused = thread.scheduleWithFixedDelay(this::ask, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The last answer. */
    public Condition condition() {
        return last;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    // A scheduled task that throws is never run again, so whatever comes is an answer.
    private void ask() {
        try {
            check.ask();
            answered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // an Error too: else the last good answer would stand for ever
            failed(e);
        }
    }

    private void answered() {
        if (!last.holds()) {
            LOG.info("Answer from {}", name);
            last = Condition.holds(name, "answers");
        }
    }

    private void failed(Throwable cause) {
        if (Thread.currentThread().isInterrupted()) {
            return; // closed
        }
        if (last.holds()) {
            LOG.warn("No answer from {}: {}", name, rootOf(cause).toString());
        }
        if (last.holds() || last.detail().equals("not asked yet")) {
            last = Condition.fails(name, "no answer since " + Instant.now() + ": " + rootOf(cause));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static Thread daemon(String name, Runnable work) {
        var thread = new Thread(work, "probe-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
