package org.khabar.quickstart.stack;

/**
 * How large a local stack is.
 *
 * @param partitions partitions of every topic
 * @param instances instances of the stream
 * @param threads stream threads of each instance
 */
public record StackSize(int partitions, int instances, int threads) {
    /** Fits a laptop: few tasks start fast, and two threads keep two cores busy. */
    public static final StackSize DEFAULT = new StackSize(4, 1, 2);

    /** Checks the figures. */
    public StackSize {
        if (partitions < 1 || instances < 1 || threads < 1) {
            throw new IllegalArgumentException("Partitions, instances and threads must be at least 1");
        }
    }
}
