package org.khabar.service.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Asks the brokers whether they are there. The client is made by the first question that can make one: it is refused while no
 * broker's name can be resolved, as that of a stopped container, and that is an answer like any other.
 */
final class BrokerCheck implements Probe.Check, AutoCloseable {
    private final Map<String, Object> settings;
    private final long timeoutMs;
    private volatile @Nullable Admin admin;
    private boolean isClosed;

    /**
     * @param settings of the admin client
     * @param timeoutMs how long an answer may take
     */
    BrokerCheck(Map<String, Object> settings, long timeoutMs) {
        this.settings = Map.copyOf(settings);
        this.timeoutMs = timeoutMs;
    }

    @Override
    public void ask() throws Exception {
        client().describeCluster().nodes().get(timeoutMs, TimeUnit.MILLISECONDS);
    }

    // Made outside of the lock, since resolving names takes its time and closing does not wait for it.
    private Admin client() {
        var made = admin;
        return made == null ? keep(Admin.create(settings)) : made;
    }

    private synchronized Admin keep(Admin made) {
        if (isClosed) {
            made.close(Duration.ZERO);
            throw new IllegalStateException("closed");
        }
        admin = made;
        return made;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        var made = admin;
        if (made != null) {
            made.close(Duration.ZERO);
        }
    }
}
