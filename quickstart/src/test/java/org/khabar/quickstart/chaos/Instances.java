package org.khabar.quickstart.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The instances that are to run, and who supervises them: one that stops by itself with status 1, as it does when it cannot
 * go on, is started again.
 */
final class Instances implements AutoCloseable {
    /** Setting of an instance that keeps replicas of what others hold. */
    static final String STANDBY = "kafka.num.standby.replicas=1";

    private static final int CANNOT_GO_ON = 1;

    private final Cluster cluster;
    private final Path folder;
    private final Map<String, Instance> known = new LinkedHashMap<>();
    private final Map<String, Instance> wanted = new LinkedHashMap<>();
    private int stopsByThemselves;

    /**
     * @param cluster what they work on
     * @param folder for their state and what they print
     */
    Instances(Cluster cluster, Path folder) {
        this.cluster = cluster;
        this.folder = folder;
    }

    /** Setting of an instance that its group takes for the same one after it was started again. */
    static String staticMember(String id) {
        return "kafka.group.instance.id=" + id;
    }

    /**
     * Starts an instance, in its former state folder if it had one.
     *
     * @param name of the instance
     * @param settings further ones, as key=value; those of its first start stay
     */
    void start(String name, String... settings) throws IOException {
        var instance = known.computeIfAbsent(name, key -> new Instance(cluster, key, folder, List.of(settings)));
        instance.start();
        wanted.put(name, instance);
    }

    /** Ends an instance as kill -9 does. */
    void kill(String name) throws InterruptedException {
        wanted.remove(name);
        known(name).process().kill();
    }

    /** Asks an instance to stop, and returns the status with which it did. */
    int terminate(String name) throws InterruptedException {
        wanted.remove(name);
        return known(name).process().terminate();
    }

    /** Removes all that an instance that does not run keeps. */
    void emptyState(String name) throws IOException {
        if (known(name).process().exitStatus().isEmpty()) {
            throw new IllegalStateException(name + " is running");
        }
        try (Stream<Path> found = Files.walk(known(name).state())) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** One that was started at some time. */
    Instance known(String name) {
        var instance = known.get(name);
        if (instance == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return instance;
    }

    /** Starts again what stopped by itself; fails if one ended in a way in which it must not. */
    void supervise() throws IOException {
        for (var instance : List.copyOf(wanted.values())) {
            var status = instance.process().exitStatus();
            if (status.isPresent()) {
                if (status.getAsInt() != CANNOT_GO_ON) {
                    throw new IllegalStateException(
                            instance.client() + " ended with " + status.getAsInt() + ":\n" + instance.printed());
                }
                stopsByThemselves++;
                instance.start();
            }
        }
    }

    /** How often one stopped by itself and was started again. */
    int stopsByThemselves() {
        return stopsByThemselves;
    }

    /** Names by which the brokers know those that are to run. */
    Set<String> clients() {
        return wanted.values().stream().map(Instance::client).collect(Collectors.toSet());
    }

    /** All that they printed. */
    String printed() {
        var texts = new ArrayList<String>();
        known.forEach((name, instance) -> texts.add(name + ":\n" + instance.printed()));
        return String.join("\n", texts);
    }

    @Override
    public void close() {
        known.values().forEach(Instance::close);
    }
}
